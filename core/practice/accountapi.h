#pragma once

// The account's own resources: its numbers, their toll-free verifications, Messaging Services. For
// the self-check; read only.

#include "core/practice/form.h"
#include "core/practice/problem.h"
#include "core/practice/setup.h"

#include <QList>

#include <optional>

namespace ivm::practice {

class AccountApi
{
public:
    AccountApi(const Setup &setup, QByteArray account, quint32 since)
        : m_setup(setup)
        , m_account(std::move(account))
        , m_since(since)
    { }

    /// `rest` is the path after /2010-04-01/Accounts/AC…/; absent when it is none of these.
    std::optional<Answer> classic(const QByteArray &rest, const Form &query) const;
    /// `parts` of the path after /v1.
    std::optional<Answer> v1(const QList<QByteArray> &parts, const Form &query) const;

    QByteArray numberSid(qsizetype number) const;

private:
    std::string numberJson(qsizetype number) const;
    std::string verificationJson(qsizetype number) const;
    std::string serviceJson() const;
    Answer v1List(const char *path, const char *key, const QList<std::string> &items,
                  const Form &query) const;
    QByteArray sid(const char *prefix, quint64 number) const;

    const Setup &m_setup;
    QByteArray m_account;
    quint32 m_since; ///< When the account was made, in seconds.
};

} // namespace ivm::practice
