# cmake --install BUILD --prefix /usr: programs, man pages, the entry in the menu with its icon, and the
# service that answers clients by itself (not started: systemd leaves that to whoever installs).
include(GNUInstallDirs)

set(programs ivmctl ivm-practice)
if(TARGET ivm)
    list(APPEND programs ivm)
    install(FILES ${CMAKE_CURRENT_LIST_DIR}/ivm.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES ${CMAKE_CURRENT_LIST_DIR}/ivm.svg
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
endif()
install(TARGETS ${programs} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
foreach(program ${programs})
    install(FILES ${CMAKE_SOURCE_DIR}/packaging/man/${program}.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
endforeach()

# A service names its program by the whole path, which is known when the prefix is.
install(CODE "set(service ${CMAKE_CURRENT_LIST_DIR}/ivm-respond.service)
    set(bin ${CMAKE_INSTALL_BINDIR})")
install(CODE [[
    file(READ ${service} unit)
    string(REPLACE "/usr/bin/" "${CMAKE_INSTALL_PREFIX}/${bin}/" unit "${unit}")
    set(folder ${CMAKE_INSTALL_PREFIX}/lib/systemd/system)
    message(STATUS "Installing: $ENV{DESTDIR}${folder}/ivm-respond.service")
    file(WRITE $ENV{DESTDIR}${folder}/ivm-respond.service "${unit}")
]])
