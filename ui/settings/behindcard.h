#pragma once

#include "core/settings/changedbehind.h"
#include "ui/settings/page.h"

namespace ivm {

class Card;
namespace look {
class Button;
class PlainLabel;
} // namespace look

/// What was changed without the role password, in the words of the summary before saving, with the
/// two ways out of it. Hidden when there is nothing to show. Window's thread.
class BehindCard final : public QWidget
{
    Q_OBJECT

public:
    explicit BehindCard(const SettingsContext &context, QWidget *parent = nullptr);

    /// Asks how it stands; it is shown.
    void reload();

Q_SIGNALS:
    /// Something was done; a sentence for people.
    void said(const QString &sentence);

private:
    void showFound(const ChangedBehind &found);
    void putBack();
    void letStand();
    void answered(const Result<> &done, const QString &sentence);

    SettingsContext m_context;
    ChangedBehind m_found;
    Card *m_card;
    look::PlainLabel *m_list;
    look::PlainLabel *m_more;
    look::Button *m_putBack;
    look::Button *m_letStand;
};

/// Each thing that was changed, as a sentence. Pure.
QStringList behindWords(const ChangedBehind &found);

} // namespace ivm
