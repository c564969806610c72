# SPDX-FileCopyrightText: 2026 The Tessera authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Qt6::Test defines the absolute source and build folders for each target; without them checkouts share the ccache.
set_property(TARGET Qt6::Test PROPERTY INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)

# tessera_test(NAME tst_x LABEL unit LIBS tessera-core [TIMEOUT seconds] [SOURCES more.cpp])
# Builds tests/<folder>/tst_x.cpp and registers it with its label and a timeout.
function(tessera_test)
    cmake_parse_arguments(arg "" "NAME;LABEL;TIMEOUT" "LIBS;SOURCES" ${ARGN})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 60)
    endif()
    add_executable(${arg_NAME} ${arg_NAME}.cpp ${arg_SOURCES})
    target_link_libraries(${arg_NAME} PRIVATE tessera-flags tessera-test-support Qt6::Test ${arg_LIBS})
    set_target_properties(${arg_NAME} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    add_test(NAME ${arg_NAME} COMMAND ${arg_NAME})
    set_tests_properties(${arg_NAME} PROPERTIES LABELS "${arg_LABEL}" TIMEOUT ${arg_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TESSERA_BIN=${CMAKE_RUNTIME_OUTPUT_DIRECTORY};LC_ALL=C.UTF-8")
endfunction()
