#pragma once

#include "core/model/phonenumber.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace ivm {

/// Phone numbers taken out of what is handed to others. A client becomes "Client 1", the same one
/// everywhere; any other number that is long enough to be somebody's phone becomes "[number]". Our
/// own queues' numbers are public and stay. Off, it changes nothing.
class Redaction
{
public:
    Redaction(bool on, const QList<PhoneNumber> &ours);

    bool isOn() const { return m_on; }
    QString client(const PhoneNumber &number);
    /// Numbers in running text.
    QString text(const QString &text) const;

private:
    bool m_on;
    QSet<QString> m_ours; ///< Their last ten digits.
    QHash<PhoneNumber, int> m_known;
};

} // namespace ivm
