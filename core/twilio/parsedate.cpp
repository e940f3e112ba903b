#include "core/twilio/messagepage.h"

#include <charconv>
#include <chrono>

namespace ivm::twilio {

namespace {

using namespace std::chrono;

std::optional<int> digits(std::string_view text)
{
    int out = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (error != std::errc() || end != text.data() + text.size() || out < 0)
        return std::nullopt;
    return out;
}

int monthOf(std::string_view name)
{
    constexpr std::string_view Names = "JanFebMarAprMayJunJulAugSepOctNovDec";
    const auto at = name.size() == 3 ? Names.find(name) : std::string_view::npos;
    return at == std::string_view::npos || at % 3 != 0 ? 0 : static_cast<int>(at / 3) + 1;
}

std::optional<Instant> timeOf(int y, int m, int d, std::string_view clock)
{
    if (clock.size() != 8 || clock[2] != ':' || clock[5] != ':')
        return std::nullopt;
    const auto h = digits(clock.substr(0, 2));
    const auto min = digits(clock.substr(3, 2));
    const auto s = digits(clock.substr(6, 2));
    const year_month_day date(year{ y }, month{ static_cast<unsigned>(m) },
                              day{ static_cast<unsigned>(d) });
    if (!h || !min || !s || *h > 23 || *min > 59 || *s > 60 || !date.ok())
        return std::nullopt;
    return Instant(sys_days(date) + hours(*h) + minutes(*min) + seconds(*s));
}

/// "+0000", "-05:30", "Z", "GMT" as an offset east of UTC.
std::optional<minutes> zoneOf(std::string_view zone)
{
    if (zone.empty() || zone == "Z" || zone == "GMT" || zone == "UTC")
        return minutes(0);
    const char sign = zone.front();
    if ((sign != '+' && sign != '-') || zone.size() < 5)
        return std::nullopt;
    const auto h = digits(zone.substr(1, 2));
    const auto m = digits(zone.substr(zone.size() - 2));
    if (!h || !m)
        return std::nullopt;
    const minutes offset = hours(*h) + minutes(*m);
    return sign == '-' ? -offset : offset;
}

std::optional<Instant> at(std::optional<Instant> local, std::string_view zone)
{
    const auto offset = zoneOf(zone);
    if (!local || !offset)
        return std::nullopt;
    return *local - *offset;
}

std::string_view word(std::string_view &rest)
{
    const auto end = rest.find(' ');
    const auto out = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    return out;
}

} // namespace

std::optional<Instant> parseDate(std::string_view text)
{
    if (text.size() >= 19 && text[4] == '-' && (text[10] == 'T' || text[10] == ' ')) {
        const auto y = digits(text.substr(0, 4));
        const auto m = digits(text.substr(5, 2));
        const auto d = digits(text.substr(8, 2));
        if (!y || !m || !d || *m > 12)
            return std::nullopt;
        std::string_view zone = text.substr(19);
        if (zone.starts_with('.')) { // fractions are below our resolution
            const auto end = zone.find_first_not_of("0123456789", 1);
            zone = end == std::string_view::npos ? std::string_view() : zone.substr(end);
        }
        return at(timeOf(*y, *m, *d, text.substr(11, 8)), zone);
    }
    if (const auto comma = text.find(", "); comma != std::string_view::npos)
        text.remove_prefix(comma + 2);
    const auto d = digits(word(text));
    const int m = monthOf(word(text));
    const auto y = digits(word(text));
    const auto clock = word(text);
    if (!d || m == 0 || !y)
        return std::nullopt;
    return at(timeOf(*y, m, *d, clock), text);
}

} // namespace ivm::twilio
