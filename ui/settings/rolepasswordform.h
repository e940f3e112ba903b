#pragma once

#include "core/security/rolekey.h"

#include <QStringList>
#include <QWidget>

#include <optional>

namespace ivm {

class RolePasswordField;
namespace look {
class PlainLabel;
}

/// Choosing a role password: typed twice, judged in words while it is typed. Keeps nothing; its
/// owner takes it when it is good.
class RolePasswordForm final : public QWidget
{
    Q_OBJECT

public:
    /// `ours`: words of the clinic's own that will not do.
    explicit RolePasswordForm(const QStringList &ours, QWidget *parent = nullptr);

    bool isGood() const;
    /// Absent unless it is good.
    std::optional<RolePassword> chosen() const;
    void clear();

Q_SIGNALS:
    void judged(bool isGood);
    void entered();

private:
    void judge();

    QStringList m_ours;
    RolePasswordField *m_first;
    RolePasswordField *m_again;
    look::PlainLabel *m_words;
};

} // namespace ivm
