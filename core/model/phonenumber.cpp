#include "core/model/phonenumber.h"

#include <algorithm>

namespace ivm {

namespace {

bool isDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isUs(const QString &text)
{
    return text.size() == 12 && text.startsWith(QLatin1String("+1"))
        && isDigits(QStringView(text).sliced(1));
}

} // namespace

bool PhoneNumber::isE164() const
{
    return m_text.size() >= 9 && m_text.size() <= 16 && m_text.front() == u'+'
        && m_text.at(1) != u'0' && isDigits(QStringView(m_text).sliced(1));
}

QString PhoneNumber::display() const
{
    if (!isUs(m_text))
        return m_text;
    return QStringLiteral("(%1) %2-%3")
        .arg(m_text.sliced(2, 3), m_text.sliced(5, 3), m_text.sliced(8));
}

QString PhoneNumber::displayOurs() const
{
    if (!isUs(m_text))
        return m_text;
    return QStringLiteral("1-%1-%2-%3")
        .arg(m_text.sliced(2, 3), m_text.sliced(5, 3), m_text.sliced(8));
}

} // namespace ivm
