#include "ui/settings/page.h"

#include "ui/look/look.h"
#include "ui/look/measured.h"

#include <QVBoxLayout>

namespace ivm {

SettingsPage::SettingsPage(const PageAbout &about, QWidget *parent)
    : QWidget(parent)
    , m_about(about)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(about.name + QStringLiteral("Page"));
    setAccessibleName(about.title);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setAlignment(Qt::AlignTop);
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
