#pragma once

// What makes a phone company drop a text as spam, or deliver it late and in the wrong order
// (PEERS 22). Pure; the addresses of link shorteners are data: resources/words/guards.json.

#include <QList>
#include <QString>

namespace ivm {

struct CarrierRisk
{
    enum class Kind {
        ShortLink, ///< `what` is the shortener: "bit.ly".
        AllCapitals,
        ManyTexts, ///< `count` of them.
    };
    Kind kind = Kind::ShortLink;
    QString what;
    int count = 0;

    bool operator==(const CarrierRisk &) const = default;
};

/// From so many on, carriers begin to drop parts.
constexpr int ManyTexts = 5;

QList<CarrierRisk> carrierRisks(const QString &text);

} // namespace ivm
