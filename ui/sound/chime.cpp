#include "ui/sound/chime.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace ivm {

namespace {

constexpr int Rate = 44'100;

/// A tone that is struck and dies away. `overtones` from 0, a plain tone, to 1, a bell.
struct Tone
{
    double at = 0; ///< Seconds from the beginning.
    double pitch = 440; ///< Hertz.
    double length = 0.4; ///< Seconds until it can no longer be heard.
    double overtones = 0;
};

std::vector<Tone> tonesOf(Chime chime, bool urgent)
{
    const double up = urgent ? 1.26 : 1; // a major third
    switch (chime) {
    case Chime::System:
        return {};
    case Chime::TwoTones:
        return { { .at = 0, .pitch = 659 * up, .length = 0.35 },
                 { .at = 0.13, .pitch = 880 * up, .length = 0.5 } };
    case Chime::Bell:
        return { { .at = 0, .pitch = 784 * up, .length = 0.9, .overtones = 1 } };
    case Chime::Knock:
        return { { .at = 0, .pitch = 220 * up, .length = 0.09, .overtones = 0.5 },
                 { .at = 0.16, .pitch = 196 * up, .length = 0.11, .overtones = 0.5 } };
    }
    return {};
}

double valueAt(const Tone &tone, double seconds)
{
    const double since = seconds - tone.at;
    if (since < 0 || since > tone.length)
        return 0;
    constexpr double TwoPi = 2 * std::numbers::pi;
    const double rise = std::min(1., since / 0.005); // without a click
    const double fall = std::exp(-5 * since / tone.length) * (1 - since / tone.length);
    double wave = std::sin(TwoPi * tone.pitch * since);
    wave += tone.overtones
        * (0.5 * std::sin(TwoPi * tone.pitch * 2.76 * since)
           + 0.25 * std::sin(TwoPi * tone.pitch * 5.4 * since));
    return wave * rise * fall;
}

void add(QByteArray &bytes, quint32 value, int size)
{
    for (int i = 0; i < size; ++i)
        bytes += char((value >> (8 * i)) & 0xff);
}

} // namespace

QByteArray chimeSound(Chime chime, Loudness loudness, bool urgent)
{
    std::vector<Tone> tones = tonesOf(chime, urgent);
    if (tones.empty())
        return {};
    double end = 0;
    for (const Tone &tone : tones)
        end = std::max(end, tone.at + tone.length);
    const double again = end * 0.75;
    const std::vector<Tone> once = tones;
    for (int time = 1; urgent && time < 3; ++time) {
        for (Tone tone : once) {
            tone.at += time * again;
            tones.push_back(tone);
        }
    }
    for (const Tone &tone : tones)
        end = std::max(end, tone.at + tone.length);

    std::vector<double> wave(size_t(end * Rate));
    double highest = 0;
    for (size_t i = 0; i < wave.size(); ++i) {
        for (const Tone &tone : tones)
            wave[i] += valueAt(tone, double(i) / Rate);
        highest = std::max(highest, std::abs(wave[i]));
    }
    const double level = loudness == Loudness::Soft ? 0.18
        : loudness == Loudness::Ordinary            ? 0.45
                                                    : 0.95;
    const auto data = quint32(wave.size() * 2);
    QByteArray bytes;
    bytes.reserve(44 + qsizetype(data));
    bytes += "RIFF";
    add(bytes, 36 + data, 4);
    bytes += "WAVEfmt ";
    add(bytes, 16, 4); // of what follows
    add(bytes, 1, 2); // plain samples
    add(bytes, 1, 2); // one channel
    add(bytes, Rate, 4);
    add(bytes, Rate * 2, 4);
    add(bytes, 2, 2);
    add(bytes, 16, 2);
    bytes += "data";
    add(bytes, data, 4);
    for (const double value : wave)
        add(bytes, quint32(qint32(std::lround(value / highest * level * 32'767))), 2);
    return bytes;
}

} // namespace ivm
