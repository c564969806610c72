# SPDX-FileCopyrightText: 2026 The Tessera authors
# SPDX-License-Identifier: GPL-3.0-or-later
# app > ui > models > core: fails when an #include points against the arrow.
function(forbid folder pattern why)
    file(GLOB_RECURSE files ${ROOT}/${folder}/*.h ${ROOT}/${folder}/*.cpp)
    foreach(file ${files})
        file(STRINGS ${file} bad REGEX "^ *#include *[<\"](${pattern})")
        if(bad)
            file(RELATIVE_PATH name ${ROOT} ${file})
            message(SEND_ERROR "${name}: ${why}: ${bad}")
        endif()
    endforeach()
endfunction()

set(gui "QWidget|QtWidgets|QtGui|QColor|QPainter|QPixmap|QImage|QIcon|QFont|QPalette|QBrush|QPen|QGuiApplication|QApplication")
forbid(core "(${gui}|models/|ui/|app/)" "core includes a window part")
forbid(models "(${gui}|libpq|sqlite3|thread>|QThread|core/postgres/(session|conninfo)|ui/|app/)" "models may see values only")
forbid(ui "(libpq|sqlite3|core/postgres/|app/)" "ui may not see a connection")
forbid(app/paper "(QWidget|QtWidgets|QApplication|ui/|models/|app/(ctl|console))" "a report needs no window")
forbid(app/ctl "(QWidget|QtWidgets|QApplication|ui/)" "tesseractl never links ui")
