#include "ui/settings/pages/connectionpage.h"

#include "ui/connection/connectionview.h"
#include "ui/settings/card.h"

#include <QVBoxLayout>

namespace ivm {

ConnectionPage::ConnectionPage(const SettingsContext &context)
    : SettingsPage({ .name = QStringLiteral("connection"),
                     .title = tr("Twilio connection"),
                     .group = PageAbout::Group::System,
                     .icon = look::Icon::Phone,
                     .words = tr("account key secret test keychain webhook self-check"),
                     .saves = false })
    , m_context(context)
    , m_view(new ConnectionView(context.commands, context.connector))
{
    auto *card = new Card({}, {}, this);
    card->body()->addWidget(m_view);
    column()->addWidget(card);
}

void ConnectionPage::shown()
{
    if (m_context.status)
        m_view->setStatus(m_context.status());
}

} // namespace ivm
