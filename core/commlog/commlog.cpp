#include "core/commlog/commlog.h"

#include "core/commlog/rendering.h"

namespace ivm::commlog {

namespace {

QString footerOf(int heldBack, bool nothing, const Format &format)
{
    QStringList said;
    if (nothing)
        said.append(format.label(QLatin1StringView("nothing")));
    if (heldBack == 1)
        said.append(format.label(QLatin1StringView("held_back_one")));
    else if (heldBack > 1)
        said.append(format.label(QLatin1StringView("held_back"))
                        .replace(QLatin1String("{n}"), QString::number(heldBack)));
    return said.join(u' ');
}

} // namespace

Copy copyFor(const Source &source, const Format &format)
{
    Copy copy;
    copy.heldBack = source.heldBack;
    for (const Message &message : source.messages) {
        if (!belongsInRecord(message.status)) {
            if (message.status != MessageStatus::Withdrawn)
                ++copy.heldBack;
            continue;
        }
        const bool asFailed = message.direction == Direction::Out && isFailure(message.status);
        copy.texts.append({ .id = message.id, .asFailed = asFailed, .note = {} });
    }
    for (const Note &note : source.notes)
        copy.texts.append({ .id = {}, .asFailed = false, .note = note.id });
    const QList<Entry> entries = entriesOf(source, format);
    for (const Entry &entry : entries)
        ++(entry.kind == Entry::Kind::Correction ? copy.corrections : copy.entries);
    const Header header = headerOf(source, entries, format);
    const QString footer = footerOf(copy.heldBack, entries.isEmpty(), format);
    copy.plain = plainText(header, entries, footer, format);
    copy.html = html(header, entries, footer, format);
    return copy;
}

} // namespace ivm::commlog
