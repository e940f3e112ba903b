// PhoneNumber::parseTyped alone: libphonenumber's headers and its first use (16 ms, 4 MB) stay out
// of everything else. Nothing on the way to the first painted list calls it.

#include "core/model/phonenumber.h"

#include <phonenumbers/phonenumberutil.h>

namespace ivm {

using i18n::phonenumbers::PhoneNumberUtil;

std::optional<PhoneNumber> PhoneNumber::parseTyped(const QString &typed)
{
    constexpr qsizetype LongestTyped = 60;
    const QString text = typed.trimmed();
    if (text.isEmpty() || text.size() > LongestTyped)
        return {};
    // Letters are read as keypad digits by the library ("1-800-FLOWERS"): a name with digits in it
    // must not become somebody's number.
    for (const QChar c : text) {
        if (c.isLetter())
            return {};
    }

    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    i18n::phonenumbers::PhoneNumber number;
    if (util.Parse(text.toStdString(), "US", &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return {};
    if (!util.IsValidNumber(number))
        return {};
    number.clear_extension(); // a text goes to the number
    std::string e164;
    util.Format(number, PhoneNumberUtil::E164, &e164);
    const PhoneNumber result(QString::fromStdString(e164));
    return result.isE164() ? std::optional(result) : std::nullopt;
}

} // namespace ivm
