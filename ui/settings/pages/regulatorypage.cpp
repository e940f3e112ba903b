#include "ui/settings/pages/regulatorypage.h"

#include "ui/regulatory/regulatoryview.h"

#include <QVBoxLayout>

namespace ivm {

RegulatoryPage::RegulatoryPage(const SettingsContext &context)
    : SettingsPage(
          { .name = QStringLiteral("regulatory"),
            .title = tr("Regulatory status"),
            .group = PageAbout::Group::System,
            .icon = look::Icon::Check,
            .words = tr("regulations customer contact law rules questions faq verification "
                        "toll-free approved rejected 30032 filtered opt-in privacy terms "
                        "webhook stop print messaging policy twilio identity"),
            .saves = false })
    , m_view(new RegulatoryView(context.readers, context.commands, context.clock, this))
{
    column()->addWidget(m_view);
    connect(m_view, &RegulatoryView::failed, this, &SettingsPage::said);
}

void RegulatoryPage::shown()
{
    m_view->reload();
}

} // namespace ivm
