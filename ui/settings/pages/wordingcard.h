#pragma once

#include "ui/settings/card.h"

namespace ivm {

class TextBox;
namespace look {
class Switch;
} // namespace look

/// One kind of automatic text: whether it is sent, its words, what they cost.
class WordingCard final : public QWidget
{
    Q_OBJECT

public:
    WordingCard(const QString &kind, QWidget *parent);
    const QString &kind() const { return m_kind; }
    /// `scope`: whose words these are, after the title. Nothing is emitted.
    void show(const QString &lines, bool sends, bool isOwn, const QString &queue);
    /// Absent for a kind that goes with another's switch.
    std::optional<bool> sends() const;
    QString lines() const;
    /// What it costs or why it will not do.
    void setCount(const QString &words, bool wrong);
    /// Queues whose toll-free verification declared other words than are sent there now.
    void setUnlikeVerified(const QStringList &queues);

Q_SIGNALS:
    void changed();
    void usualWanted();

private:
    QString m_kind;
    Card *m_card;
    look::Switch *m_switch = nullptr;
    TextBox *m_text;
    look::PlainLabel *m_count;
    look::PlainLabel *m_verified;
    look::Button *m_usual;
    bool m_showing = false;
};

} // namespace ivm
