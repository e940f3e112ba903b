#pragma once

#include "ui/settings/page.h"

namespace ivm {

class ConnectionView;

/// The connection to Twilio: account, key, a test, another key. Nothing to save.
class ConnectionPage final : public SettingsPage
{
    Q_OBJECT

public:
    explicit ConnectionPage(const SettingsContext &context);
    void shown() override;

private:
    SettingsContext m_context;
    ConnectionView *m_view;
};

} // namespace ivm
