# The lock on Settings, its pages and the change history.
target_sources(ui PRIVATE
    behindcard.cpp behindcard.h historypage.cpp historypage.h historypagewords.cpp historypagewords.h lockcover.cpp lockcover.h placewords.cpp placewords.h
    passwordpage.cpp passwordpage.h rolepasswordfield.cpp rolepasswordfield.h rolepasswordform.cpp
    rolepasswordform.h rolepasswordwords.cpp rolepasswordwords.h unlockdialog.cpp unlockdialog.h
    unlockform.cpp unlockform.h)

# A library of its own, so that nothing else is built against D-Bus. Without it the screen's lock is
# not heard, and everything else is the same.
add_library(screenlock STATIC unlockscreen.cpp unlockscreen.h)
target_link_libraries(screenlock PUBLIC project_options Qt6::Core)
find_package(Qt6 6.4 COMPONENTS DBus)
if(Qt6DBus_FOUND)
    target_link_libraries(screenlock PRIVATE Qt6::DBus)
    target_compile_definitions(screenlock PRIVATE IVM_HAS_DBUS)
endif()
target_link_libraries(ui PRIVATE screenlock)
