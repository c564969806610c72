# SPDX-FileCopyrightText: 2026 The Tessera authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Reads the sources into a copy of each translation: a text that is not translated there fails the test.
# 'ninja update_translations' brings the files up to date, then they are translated.
foreach(language en de)
    set(options -locations none -no-obsolete -silent -I ${ROOT} -source-language en_US)
    if(language STREQUAL "en")
        list(APPEND options -pluralonly)
    endif()
    set(copy ${WORK}/tessera_${language}.ts)
    configure_file(${ROOT}/translations/tessera_${language}.ts ${copy} COPYONLY)
    execute_process(COMMAND ${LUPDATE} ${options} -extensions cpp,h,ui app core models ui -ts ${copy}
        WORKING_DIRECTORY ${ROOT} RESULT_VARIABLE failed OUTPUT_QUIET ERROR_QUIET)
    if(failed)
        message(SEND_ERROR "lupdate failed for ${language}")
    endif()
    file(STRINGS ${copy} lines)
    set(source "")
    set(missing 0)
    foreach(line IN LISTS lines)
        if(line MATCHES "<source>(.*)")
            set(source "${CMAKE_MATCH_1}")
        elseif(line MATCHES "type=\"unfinished\"")
            math(EXPR missing "${missing} + 1")
            message(SEND_ERROR "${language}: not translated: ${source}")
        endif()
    endforeach()
endforeach()
