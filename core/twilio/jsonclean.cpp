#include "core/twilio/jsonclean.h"

#include <QString>

namespace ivm::twilio {

namespace {

/// The value of \uXXXX at `at`; -1 if there is none.
int escapeAt(const QByteArray &json, qsizetype at)
{
    if (at + 6 > json.size() || json.at(at) != '\\' || json.at(at + 1) != 'u')
        return -1;
    bool ok = false;
    const int value = QByteArrayView(json).sliced(at + 2, 4).toByteArray().toInt(&ok, 16);
    return ok ? value : -1;
}

bool isHigh(int unit)
{
    return unit >= 0xD800 && unit < 0xDC00;
}
bool isLow(int unit)
{
    return unit >= 0xDC00 && unit < 0xE000;
}
bool isNumeral(char c)
{
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

} // namespace

QByteArray cleanedJson(const QByteArray &json)
{
    const QByteArray valid = QString::fromUtf8(json).toUtf8();
    QByteArray out;
    out.reserve(valid.size() + valid.size() / 8);
    bool inString = false;
    for (qsizetype i = 0; i < valid.size(); ++i) {
        const char c = valid.at(i);
        if (!inString) {
            if (c == '-' || (c >= '0' && c <= '9')) {
                qsizetype end = i;
                while (end < valid.size() && isNumeral(valid.at(end)))
                    ++end;
                const QByteArray numeral = valid.mid(i, end - i);
                out += numeral.size() > 18 ? '"' + numeral + '"' : numeral;
                i = end - 1;
                continue;
            }
            inString = c == '"';
            out += c;
        } else if (c == '\\') {
            const int unit = escapeAt(valid, i);
            if (isHigh(unit) && isLow(escapeAt(valid, i + 6))) {
                out += valid.mid(i, 12);
                i += 11;
            } else if (isHigh(unit) || isLow(unit)) {
                out += "\\ufffd";
                i += 5;
            } else {
                out += valid.mid(i, 2);
                ++i;
            }
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += "\\u00" + QByteArray(1, c).toHex();
        } else {
            inString = c != '"';
            out += c;
        }
    }
    return out;
}

} // namespace ivm::twilio
