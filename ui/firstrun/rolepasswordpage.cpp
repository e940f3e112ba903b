#include "ui/firstrun/firstrunpages.h"
#include "ui/look/plainlabel.h"
#include "ui/settings/rolepasswordform.h"
#include "ui/settings/rolepasswordwords.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace ivm {

using namespace look;

namespace {

/// The role password is chosen once; where it is set already, the page says so.
class RolePasswordStep final : public FirstRunPage
{
public:
    void load(const FirstRunState &state) override
    {
        if (state.passwordIsSet) {
            auto *words = new PlainLabel(
                FirstRunPage::tr("A role password is set. It can be changed in the "
                                 "settings, with the old one."),
                Text::Body, &Colours::text, QFont::Normal, this);
            words->setObjectName(QStringLiteral("passwordIsSet"));
            words->setWordWrap(true);
            column()->addWidget(words);
            return;
        }
        m_form = new RolePasswordForm(state.knownWords, this);
        column()->addWidget(m_form);
        addWords(whatItProtects());
        connect(m_form, &RolePasswordForm::judged, this, &FirstRunPage::changed);
        connect(m_form, &RolePasswordForm::entered, this, &FirstRunPage::goOn);
    }

    QString objection() const override
    {
        return !m_form || m_form->isGood()
            ? QString()
            : FirstRunPage::tr("Choose a password, and type it twice.");
    }

    std::optional<RolePassword> password() const override
    {
        return m_form ? m_form->chosen() : std::nullopt;
    }

    QWidget *firstField() const override
    {
        return m_form ? m_form->findChild<QLineEdit *>(QStringLiteral("newPasswordLine")) : nullptr;
    }

private:
    RolePasswordForm *m_form = nullptr;
};

} // namespace

FirstRunPage *makeRolePasswordPage()
{
    return new RolePasswordStep;
}

} // namespace ivm
