#include "tests/support/catch.h"
#include "ui/sound/ringer.h"

#include <QFile>
#include <QTest>
#include <QtEndian>

using namespace ivm;

namespace {

struct Wave
{
    QList<int> samples;
    int loudest = 0;
    double seconds = 0;
};

Wave read(const QByteArray &bytes)
{
    REQUIRE(bytes.startsWith("RIFF"));
    REQUIRE(bytes.mid(8, 8) == "WAVEfmt ");
    CHECK(qFromLittleEndian<quint32>(bytes.constData() + 4) == quint32(bytes.size() - 8));
    CHECK(qFromLittleEndian<quint32>(bytes.constData() + 40) == quint32(bytes.size() - 44));
    Wave wave;
    for (qsizetype at = 44; at + 1 < bytes.size(); at += 2) {
        const int value = qFromLittleEndian<qint16>(bytes.constData() + at);
        wave.samples << value;
        wave.loudest = std::max(wave.loudest, std::abs(value));
    }
    wave.seconds = double(wave.samples.size()) / qFromLittleEndian<quint32>(bytes.constData() + 24);
    return wave;
}

/// A desktop that plays what it is given, or nothing.
struct Desktop
{
    QStringList played;
    int beeps = 0;
    bool plays = true;

    Ringer::Ways ways()
    {
        return { [this](const QString &file) {
                    if (plays)
                        played << file;
                    return plays;
                },
                 [this] { ++beeps; } };
    }
};

} // namespace

TEST_CASE("each sound is short, begins and ends without a click, and is as loud as chosen",
          "[sound]")
{
    for (const Chime chime : { Chime::TwoTones, Chime::Bell, Chime::Knock }) {
        INFO(int(chime));
        int last = 0;
        for (const Loudness loudness : { Loudness::Soft, Loudness::Ordinary, Loudness::Loud }) {
            const Wave wave = read(chimeSound(chime, loudness, false));
            CHECK(wave.seconds > 0.1);
            CHECK(wave.seconds < 1.2);
            CHECK(wave.loudest > last * 3 / 2);
            CHECK(wave.loudest < 32'767);
            CHECK(std::abs(wave.samples.first()) < 200);
            CHECK(std::abs(wave.samples.last()) < 200);
            last = wave.loudest;
        }
        // Urgent is heard to be so: longer, thrice.
        CHECK(read(chimeSound(chime, Loudness::Ordinary, true)).seconds
              > 2 * read(chimeSound(chime, Loudness::Ordinary, false)).seconds);
    }
    CHECK(chimeSound(Chime::System, Loudness::Loud, true).isEmpty());
}

TEST_CASE("what is chosen is played, and where nothing plays the system's alert stands in",
          "[sound]")
{
    Desktop desktop;
    Ringer ringer(desktop.ways());
    ringer.choose(Chime::Bell, Loudness::Loud);
    ringer.ring(false);
    ringer.ring(true);
    REQUIRE(desktop.played.size() == 2);
    CHECK(desktop.played.first() != desktop.played.last());
    QFile file(desktop.played.first());
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == chimeSound(Chime::Bell, Loudness::Loud, false));
    CHECK(desktop.beeps == 0);

    desktop.plays = false;
    ringer.ring(false);
    CHECK(desktop.beeps == 1);
    ringer.choose(Chime::System, Loudness::Ordinary);
    ringer.ring(false);
    CHECK(desktop.beeps == 2);
    ringer.ring(true); // three times
    CHECK(QTest::qWaitFor([&] { return desktop.beeps == 5; }, 3000));
    CHECK(desktop.played.size() == 2);
}
