#include "ui/client/phonemarks.h"

#include "ui/look/button.h"
#include "ui/look/plainlabel.h"
#include "ui/thread/showntext.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ivm {

PhoneMarks::PhoneMarks(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("phoneMarks"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_parts = { part(ClientMarkKind::SuspectedMinor), part(ClientMarkKind::SharedPhone) };
    dress();
}

PhoneMarks::Part PhoneMarks::part(ClientMarkKind kind)
{
    const bool minor = kind == ClientMarkKind::SuspectedMinor;
    const QString name = minor ? QStringLiteral("Minor") : QStringLiteral("Shared");
    Part part;
    part.kind = kind;
    part.fact = new look::PlainLabel(
        minor ? tr("! May be under 18") : tr("Shared phone"), look::Text::Small,
        minor ? &look::Colours::orange : &look::Colours::text, QFont::DemiBold, this);
    part.more
        = new look::PlainLabel({}, look::Text::Small, &look::Colours::text, QFont::Normal, this);
    part.by
        = new look::PlainLabel({}, look::Text::Small, &look::Colours::muted, QFont::Normal, this);
    part.fact->setObjectName(QStringLiteral("mark%1").arg(name));
    part.more->setObjectName(QStringLiteral("mark%1More").arg(name));
    part.by->setObjectName(QStringLiteral("mark%1By").arg(name));
    part.column = new QVBoxLayout;
    for (look::PlainLabel *label : { part.fact, part.more, part.by }) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        part.column->addWidget(label);
    }
    const auto button = [&](const QString &label, const QString &objectName) {
        auto *made = new look::Button(label, look::Button::Kind::Link, this);
        made->setObjectName(objectName);
        return made;
    };
    part.set = button(minor ? tr("Mark as perhaps under 18") : tr("Mark as a shared phone…"),
                      QStringLiteral("set%1").arg(name));
    part.set->setHint(minor ? tr("Colleagues are warned before they write; nothing is sent or "
                                 "stopped by it")
                            : tr("Names who else answers; copies for the Comm Log say it, too"));
    part.column->addWidget(part.set, 0, Qt::AlignLeft);
    auto *row = new QHBoxLayout;
    if (!minor) {
        part.change = button(tr("Change…"), QStringLiteral("change%1").arg(name));
        part.change->setAccessibleName(tr("Change who shares this phone"));
        row->addWidget(part.change);
    }
    part.remove = button(tr("Remove"), QStringLiteral("remove%1").arg(name));
    part.remove->setAccessibleName(minor ? tr("Remove the mark: may be under 18")
                                         : tr("Remove the mark: shared phone"));
    row->addWidget(part.remove);
    row->addStretch();
    part.column->addLayout(row);
    static_cast<QVBoxLayout *>(layout())->addLayout(part.column);

    connect(part.set, &QAbstractButton::clicked, this, [this, kind] { Q_EMIT markWanted(kind); });
    if (part.change)
        connect(part.change, &QAbstractButton::clicked, this,
                [this, kind] { Q_EMIT markWanted(kind); });
    connect(part.remove, &QAbstractButton::clicked, this,
            [this, kind] { Q_EMIT unmarkWanted(kind); });
    return part;
}

void PhoneMarks::showMarks(const QList<ClientMark> &marks, const look::DateText &dates, Instant now)
{
    for (const Part &part : std::as_const(m_parts)) {
        const auto mark = inForce(marks, part.kind);
        const bool hadFocus = part.set->hasFocus() || part.remove->hasFocus();
        if (mark) {
            part.more->setText(
                part.kind == ClientMarkKind::SuspectedMinor
                    ? tr("A minor’s yes may not count as consent: phone an adult.")
                    : tr("Also answered by %1").arg(isolated(shownLine(mark->who, 120))));
            part.by->setText(tr("%1, %2", "initials, when")
                                 .arg(shownLine(mark->by, 12), dates.stamp(mark->at, now)));
        }
        for (QWidget *shown :
             { static_cast<QWidget *>(part.fact), static_cast<QWidget *>(part.more),
               static_cast<QWidget *>(part.by), static_cast<QWidget *>(part.change),
               static_cast<QWidget *>(part.remove) }) {
            if (shown)
                shown->setVisible(mark.has_value());
        }
        part.set->setVisible(!mark);
        // What was pressed is gone: its place has the way back.
        if (hadFocus)
            (mark ? part.remove : part.set)->setFocus();
    }
}

void PhoneMarks::dress()
{
    static_cast<QVBoxLayout *>(layout())->setSpacing(look::px(6));
    for (const Part &part : std::as_const(m_parts)) {
        part.column->setSpacing(look::px(2));
        if (auto *row = part.column->itemAt(part.column->count() - 1)->layout())
            row->setSpacing(look::px(14));
    }
}

} // namespace ivm
