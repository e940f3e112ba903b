#pragma once

#include "ui/sound/chime.h"

#include <QObject>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace ivm {

/// Makes the sound of a text that came, through whatever plays sounds on this desktop; where
/// nothing does, and for the system's own, the system's alert. Comes back at once. Window's thread.
class Ringer final : public QObject
{
    Q_OBJECT

public:
    /// How a file is played, and what stands in for it; for tests.
    struct Ways
    {
        std::function<bool(const QString &file)> play; ///< False: nothing here plays it.
        std::function<void()> beep;
    };
    static Ways system();

    explicit Ringer(Ways ways = system(), QObject *parent = nullptr);

    void choose(Chime chime, Loudness loudness);
    Chime chime() const { return m_chime; }
    Loudness loudness() const { return m_loudness; }

    void ring(bool urgent);

private:
    QString fileFor(bool urgent);

    Ways m_ways;
    Chime m_chime = Chime::TwoTones;
    Loudness m_loudness = Loudness::Ordinary;
    std::unique_ptr<QTemporaryDir> m_folder; // made with the first sound
};

} // namespace ivm
