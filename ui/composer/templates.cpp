#include "ui/composer/templates.h"

#include <algorithm>

namespace ivm {

namespace {

/// The longest search anyone types; beyond it the stroke was only a stroke.
constexpr int LongestCall = 30;

bool hasWords(const QString &text, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace

QString filledTemplate(const QString &text, const TemplateFields &fields)
{
    const std::pair<QLatin1String, const QString &> known[] = {
        { QLatin1String("{client}"), fields.client },
        { QLatin1String("{animal}"), fields.animal },
        { QLatin1String("{staff}"), fields.staff },
        { QLatin1String("{queue}"), fields.queue },
        { QLatin1String("{office_phone}"), fields.officePhone },
    };
    // From left to right in one go: a client called "{queue}" stays what they are called.
    QString filled;
    for (qsizetype at = 0; at < text.size();) {
        const auto field = std::find_if(std::begin(known), std::end(known), [&](const auto &one) {
            return !one.second.isEmpty() && QStringView(text).sliced(at).startsWith(one.first);
        });
        if (field == std::end(known)) {
            filled += text.at(at++);
            continue;
        }
        filled += field->second;
        at += field->first.size();
    }
    return filled;
}

QList<TextTemplate> matchingTemplates(const QList<TextTemplate> &all, const QString &queue,
                                      const QString &typed)
{
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    QList<TextTemplate> byName;
    QList<TextTemplate> byText;
    for (const TextTemplate &one : all) {
        if (!one.isFor(queue))
            continue;
        if (hasWords(one.name, words))
            byName << one;
        else if (hasWords(one.name + u' ' + one.text, words))
            byText << one;
    }
    return byName + byText;
}

std::optional<TemplateCall> templateCall(const QString &text, qsizetype cursor)
{
    const QStringView before
        = QStringView(text).first(std::clamp<qsizetype>(cursor, 0, text.size()));
    const qsizetype stroke = before.lastIndexOf(u'/');
    if (stroke < 0 || (stroke > 0 && !before.at(stroke - 1).isSpace()))
        return std::nullopt;
    const QStringView typed = before.sliced(stroke + 1);
    if (typed.size() > LongestCall || typed.contains(u'\n') || typed.startsWith(u' '))
        return std::nullopt;
    return TemplateCall{ stroke, typed.toString() };
}

} // namespace ivm
