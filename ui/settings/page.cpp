#include "ui/settings/page.h"

#include "ui/look/look.h"
#include "ui/look/measured.h"

#include <QVBoxLayout>

namespace ivm {

SettingsPage::SettingsPage(const PageAbout &about, QWidget *parent)
    : QWidget(parent)
    , m_about(about)
    , m_column(new QVBoxLayout)
{
    // What is left of the window's height stays empty below: a card is as high as what is in it.
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(m_column);
    whole->addStretch(1);
    setObjectName(about.name + QStringLiteral("Page"));
    setAccessibleName(about.title);
    m_column->setContentsMargins(0, 0, 0, 0);
    look::keepMeasured(this, [this] { m_column->setSpacing(look::px(16)); });
}

void SettingsPage::load(const SettingsDraft &) { }

SettingsDraft SettingsPage::edited(SettingsDraft draft) const
{
    return draft;
}

QString SettingsPage::objection() const
{
    return {};
}

void SettingsPage::shown() { }

QWidget *SettingsPage::besideTitle()
{
    return nullptr;
}

} // namespace ivm
