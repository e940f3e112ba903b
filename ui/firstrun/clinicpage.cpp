#include "ui/firstrun/firstrunpages.h"

#include <QLineEdit>

namespace ivm {

namespace {

class ClinicPage final : public FirstRunPage
{
public:
    ClinicPage()
        : m_hospital(addField(FirstRunPage::tr("Hospital"), "hospital"))
        , m_emergency(addField(FirstRunPage::tr("Emergency phone"), "emergencyPhone",
                               FirstRunPage::tr("As clients should read it: 217-555-0100.")))
        , m_office(addField(FirstRunPage::tr("Office phone"), "officePhone"))
        , m_page(addField(FirstRunPage::tr("Your page for clients about texting"), "faqUrl",
                          FirstRunPage::tr("Optional; shown on the regulatory page.")))
    { }

    void load(const FirstRunState &state) override
    {
        m_hospital->setText(state.clinic.hospital);
        m_emergency->setText(state.clinic.emergencyPhone);
        m_office->setText(state.clinic.officePhone);
        m_page->setText(state.clinic.faqUrl);
    }

    FirstRunState edited(FirstRunState state) const override
    {
        state.clinic = { .hospital = m_hospital->text(),
                         .emergencyPhone = m_emergency->text(),
                         .officePhone = m_office->text(),
                         .faqUrl = m_page->text() };
        return state;
    }

    QWidget *firstField() const override { return m_hospital; }

private:
    QLineEdit *m_hospital;
    QLineEdit *m_emergency;
    QLineEdit *m_office;
    QLineEdit *m_page;
};

} // namespace

FirstRunPage *makeClinicPage()
{
    return new ClinicPage;
}

} // namespace ivm
