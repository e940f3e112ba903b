#include "ui/thread/commlogcopy.h"

#include <QMimeData>

namespace ivm {

CommLogCopy::CommLogCopy() = default;
CommLogCopy::CommLogCopy(CommLogCopy &&) noexcept = default;
CommLogCopy &CommLogCopy::operator=(CommLogCopy &&) noexcept = default;
CommLogCopy::~CommLogCopy() = default;

Result<CommLogCopy> commLogCopy(Readers &readers, const Conversation &conversation,
                                const Queue &queue, const CopyPart &part, const QString &author,
                                Instant now)
{
    const auto copy
        = copyForCommLog(readers, conversation, queue, part, { .author = author, .at = now });
    if (!copy)
        return tl::unexpected(copy.error());

    CommLogCopy result;
    result.data = std::make_unique<QMimeData>();
    result.data->setText(copy->plain);
    // For other programs to read; core/commlog has escaped every foreign word in it.
    result.data->setData(QStringLiteral("text/html"), copy->html.toUtf8());
    result.texts = copy->texts;
    return result;
}

} // namespace ivm
