# SPDX-FileCopyrightText: 2026 The Tessera authors
# SPDX-License-Identifier: GPL-3.0-or-later
# One INTERFACE target carries the flags of every target of ours.
option(TESSERA_WERROR "Treat warnings as errors" OFF)
set(TESSERA_SANITIZE "" CACHE STRING "Sanitizers, for example address,undefined")

add_library(tessera-flags INTERFACE)
target_compile_features(tessera-flags INTERFACE cxx_std_20)
target_compile_options(tessera-flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-missing-field-initializers
    $<$<BOOL:${TESSERA_WERROR}>:-Werror>)
target_compile_definitions(tessera-flags INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII)
target_include_directories(tessera-flags INTERFACE "${CMAKE_SOURCE_DIR}")
if(TESSERA_SANITIZE)
    target_compile_options(tessera-flags INTERFACE -fsanitize=${TESSERA_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(tessera-flags INTERFACE -fsanitize=${TESSERA_SANITIZE})
endif()
