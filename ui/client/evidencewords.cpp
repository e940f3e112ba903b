#include "ui/client/evidencewords.h"

#include "ui/thread/showntext.h"

#include <QCoreApplication>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Evidence)
};

using Tone = EvidenceWords::Tone;

QString onQueue(const Evidence &evidence, const QList<Queue> &queues)
{
    for (const Queue &queue : queues) {
        if (queue.number == evidence.number)
            return Words::tr(" on %1").arg(queue.name);
    }
    return {};
}

QString howWords(const QString &how)
{
    if (how == u"phone")
        return Words::tr("by phone");
    if (how == u"desk")
        return Words::tr("at the desk");
    if (how == u"mail")
        return Words::tr("by mail");
    if (how == u"text")
        return Words::tr("in a text");
    return shownLine(how, 40);
}

std::pair<QString, Tone> what(const Evidence &evidence, const QString &on)
{
    switch (evidence.kind) {
    case EvidenceKind::FirstText:
        return { Words::tr("Texted%1").arg(on), Tone::Neutral };
    case EvidenceKind::Request:
        return { Words::tr("Asked to opt in%1").arg(on), Tone::Neutral };
    case EvidenceKind::FailedRequest:
        return { Words::tr("Opt-in request%1 did not arrive").arg(on), Tone::Neutral };
    case EvidenceKind::Yes:
        return { Words::tr("Said yes%1").arg(on), Tone::Good };
    case EvidenceKind::No:
        return { Words::tr("Said no%1").arg(on), Tone::Bad };
    case EvidenceKind::Stop:
        return { Words::tr("Texted STOP%1").arg(on), Tone::Bad };
    case EvidenceKind::StopWord:
        return { Words::tr("Asked to stop%1").arg(on), Tone::Bad };
    case EvidenceKind::Start:
        return { Words::tr("Asked for texts again%1").arg(on), Tone::Good };
    case EvidenceKind::Help:
        return { Words::tr("Asked for help%1").arg(on), Tone::Neutral };
    case EvidenceKind::NetworkRefusal:
        return { Words::tr("The phone network refused our text%1").arg(on), Tone::Bad };
    case EvidenceKind::StaffStop:
        return { Words::tr("Said stop to a person"), Tone::Bad };
    case EvidenceKind::StaffWrongNumber:
        return { Words::tr("Marked as a wrong number"), Tone::Bad };
    case EvidenceKind::StaffAccept:
        return { Words::tr("Answer accepted as yes"), Tone::Good };
    case EvidenceKind::StaffNotAboutTexting:
        return { Words::tr("Found not to be about texting"), Tone::Neutral };
    case EvidenceKind::StaffAnswer:
        return { Words::tr("Answered by hand before a yes"), Tone::Neutral };
    case EvidenceKind::SuspectedStop:
        return { Words::tr("Sounded like a wish to stop%1").arg(on), Tone::Bad };
    case EvidenceKind::ImportedOptIn:
        return { Words::tr("Opted in, earlier system"), Tone::Good };
    case EvidenceKind::ImportedOptOut:
        return { Words::tr("Opted out, earlier system"), Tone::Bad };
    }
    return { Words::tr("Recorded"), Tone::Neutral };
}

} // namespace

EvidenceWords evidenceWords(const Evidence &evidence, const QList<Queue> &queues)
{
    EvidenceWords words;
    std::tie(words.what, words.tone) = what(evidence, onQueue(evidence, queues));
    if (!evidence.words.isEmpty())
        words.words = u'“' + isolated(shownLine(evidence.words, 400)) + u'”';
    QStringList by;
    // An import's "how" is a file's hash: for programs, not for people.
    const bool imported = evidence.kind == EvidenceKind::ImportedOptIn
        || evidence.kind == EvidenceKind::ImportedOptOut;
    if (!evidence.how.isEmpty() && !imported)
        by << howWords(evidence.how);
    if (!evidence.staff.isEmpty())
        by << shownLine(evidence.staff, 12);
    words.by = by.join(QStringLiteral(", "));
    return words;
}

EvidenceWords markWords(const ClientMark &mark, bool ended)
{
    EvidenceWords words;
    if (mark.kind == ClientMarkKind::SuspectedMinor)
        words.what = ended ? Words::tr("No longer marked as under 18")
                           : Words::tr("Marked: may be under 18");
    else
        words.what = ended ? Words::tr("No longer marked as a shared phone")
                           : Words::tr("Marked as a shared phone, also answered by:");
    if (!ended && !mark.who.isEmpty())
        words.words = isolated(shownLine(mark.who, 120));
    words.by = shownLine(ended ? mark.endedBy : mark.by, 12);
    return words;
}

} // namespace ivm
