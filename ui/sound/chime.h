#pragma once

#include <QByteArray>

namespace ivm {

/// How a text that came is heard. Numbers are kept in window.ini: never renumber.
enum class Chime : int {
    System = 0, ///< The desktop's own sound.
    TwoTones = 1,
    Bell = 2,
    Knock = 3,
};

enum class Loudness : int { Soft = 0, Ordinary = 1, Loud = 2 };

/// A sound made here, not recorded: a WAV file of 16 bits, one channel. Urgent is heard to be so:
/// it comes three times and higher. Empty for the system's own. Pure.
QByteArray chimeSound(Chime chime, Loudness loudness, bool urgent);

} // namespace ivm
