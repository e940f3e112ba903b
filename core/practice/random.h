#pragma once

#include <QtGlobal>

namespace ivm::practice {

/// Steele, Lea and Flood's finaliser: a bijection on 64 bits whose output looks random. Seeds, sids
/// and choices all come from it, so that one seed gives one line on every computer.
constexpr quint64 mixed(quint64 x)
{
    x ^= x >> 30;
    x *= 0xbf58476d1ce4e5b9ULL;
    x ^= x >> 27;
    x *= 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

constexpr quint64 unmixed(quint64 x)
{
    x ^= (x >> 31) ^ (x >> 62);
    x *= 0x319642b2d24d8ec3ULL;
    x ^= (x >> 27) ^ (x >> 54);
    x *= 0x96de1b173f119089ULL;
    return x ^ (x >> 30) ^ (x >> 60);
}

class Random
{
public:
    explicit constexpr Random(quint64 seed)
        : m_state(mixed(seed + 0x9e3779b97f4a7c15ULL))
    { }
    constexpr quint64 next() { return mixed(m_state += 0x9e3779b97f4a7c15ULL); }
    /// 0 … limit - 1; 0 for a limit of 0.
    constexpr quint64 below(quint64 limit) { return limit == 0 ? 0 : next() % limit; }
    constexpr qint64 between(qint64 low, qint64 high)
    {
        return low >= high ? low : low + qint64(below(quint64(high - low) + 1));
    }
    constexpr bool chance(double probability)
    {
        return double(next() >> 11) * 0x1.0p-53 < probability;
    }

private:
    quint64 m_state;
};

} // namespace ivm::practice
