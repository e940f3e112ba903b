#pragma once

// What the self-check asks about the account besides messages. Pure values and readers.

#include "core/clock.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

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

/// Why a toll-free verification was rejected: one of several.
struct Rejection
{
    int code = 0; ///< 30440–30480 and others (TWILIO.md 7); 0 if none was given.
    QString reason; ///< Twilio's sentence.
    bool operator==(const Rejection &) const = default;
};

/// The regulatory state of a toll-free number, and what was declared to get it.
struct Verification
{
    QString sid;
    QString numberSid;
    QString status; ///< TWILIO_APPROVED, PENDING_REVIEW …: Twilio's word.
    QString rejectionReason;
    int errorCode = 0;
    QList<Rejection> rejections; ///< With the older single reason when that is all there is.
    std::optional<bool> editAllowed; ///< Absent unless rejected.
    std::optional<Instant> editUntil; ///< End of the time to mend a rejected one.
    std::optional<Instant> updated;
    QString business;
    QString website;
    QStringList useCases; ///< CUSTOMER_CARE …: Twilio's words.
    QString use; ///< What the number was said to be for.
    QString sample; ///< Of a text.
    QString optInConfirmation; ///< What a client gets after opting in.
    QString helpSample;
    QStringList optInWords;
    QString privacyUrl;
    QString termsUrl;
    bool operator==(const Verification &) const = default;
};

/// A Messaging Service. With no inbound URL and no use of the number's webhook it loses texts.
struct ServiceSetup
{
    QString sid;
    QString name;
    QString inboundUrl;
    bool useNumberWebhook = false;
    /// The numbers in it, E.164; absent when nobody looked.
    std::optional<QStringList> numbers;

    /// Texts to the numbers in it are dropped and not even logged (TWILIO.md 6.2).
    bool losesTexts() const { return inboundUrl.isEmpty() && !useNumberWebhook; }
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
/// The numbers of a Messaging Service.
Result<Listing<QString>> parseServiceNumbers(const QByteArray &json);
Result<Listing<MediaEntry>> parseMediaList(const QByteArray &json);

} // namespace ivm::twilio
