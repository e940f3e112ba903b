#pragma once

#include "ui/settings/page.h"

class QLineEdit;

namespace ivm {

class Card;
class TextBox;
namespace look {
class PlainLabel;
} // namespace look

/// Words that may mean an animal cannot wait, in groups; and phrases of this clinic's clients that
/// mean, or never mean, that they want no more texts. With a line to try a text in.
class UrgentPage final : public SettingsPage
{
    Q_OBJECT

public:
    explicit UrgentPage(const SettingsContext &context);
    void load(const SettingsDraft &draft) override;
    SettingsDraft edited(SettingsDraft draft) const override;

private:
    void tryText();

    SettingsDraft m_draft;
    QLineEdit *m_try;
    look::PlainLabel *m_found;
    QWidget *m_groups;
    QList<TextBox *> m_boxes; ///< One per group of the document.
    QList<QStringList> m_loaded;
    TextBox *m_also;
    TextBox *m_never;
};

} // namespace ivm
