#pragma once

#include "ui/settings/page.h"

namespace ivm {

class RegulatoryView;

/// How the numbers stand with Twilio. Nothing to save; goes to paper.
class RegulatoryPage final : public SettingsPage
{
    Q_OBJECT

public:
    explicit RegulatoryPage(const SettingsContext &context);
    void shown() override;

private:
    RegulatoryView *m_view;
};

} // namespace ivm
