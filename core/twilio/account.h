#pragma once

// What the self-check asks about the account besides messages. Pure values and readers.

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace ivm::twilio {

/// One number of the account and where its inbound texts go.
struct NumberSetup
{
    QString sid;
    QString number;
    QString smsUrl; ///< Webhook; empty is what we want.
    QString smsApplication;
    bool sms = false;
    bool mms = false;
    bool operator==(const NumberSetup &) const = default;
};

/// The regulatory state of a toll-free number.
struct Verification
{
    QString sid;
    QString numberSid;
    QString status; ///< TWILIO_APPROVED, PENDING_REVIEW …: Twilio's word.
    QString rejectionReason;
    int errorCode = 0;
    bool operator==(const Verification &) const = default;
};

/// A Messaging Service. With no inbound URL and no use of the number's webhook it loses texts.
struct ServiceSetup
{
    QString sid;
    QString name;
    QString inboundUrl;
    bool useNumberWebhook = false;
    bool operator==(const ServiceSetup &) const = default;
};

/// One attachment of a message.
struct MediaEntry
{
    QString sid; ///< ME…
    QString contentType;
    bool operator==(const MediaEntry &) const = default;
};

template <typename T>
struct Listing
{
    QList<T> rows;
    QString nextPage; ///< Empty on the last page.
};

Result<Listing<NumberSetup>> parseNumbers(const QByteArray &json);
Result<Listing<Verification>> parseVerifications(const QByteArray &json);
Result<Listing<ServiceSetup>> parseServices(const QByteArray &json);
Result<Listing<MediaEntry>> parseMediaList(const QByteArray &json);

} // namespace ivm::twilio
