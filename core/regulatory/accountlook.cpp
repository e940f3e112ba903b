#include "core/regulatory/accountlook.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ivm {

namespace {

// One table of names per value, read and written by the same hand.

template <typename T>
struct Text
{
    const char *name;
    QString T::*field;
};

constexpr Text<twilio::NumberSetup> NumberTexts[] = {
    { "sid", &twilio::NumberSetup::sid },
    { "number", &twilio::NumberSetup::number },
    { "sms_url", &twilio::NumberSetup::smsUrl },
    { "sms_application", &twilio::NumberSetup::smsApplication },
};
constexpr Text<twilio::ServiceSetup> ServiceTexts[] = {
    { "sid", &twilio::ServiceSetup::sid },
    { "name", &twilio::ServiceSetup::name },
    { "inbound_url", &twilio::ServiceSetup::inboundUrl },
};
constexpr Text<twilio::Verification> VerificationTexts[] = {
    { "sid", &twilio::Verification::sid },
    { "number_sid", &twilio::Verification::numberSid },
    { "status", &twilio::Verification::status },
    { "rejection_reason", &twilio::Verification::rejectionReason },
    { "business", &twilio::Verification::business },
    { "website", &twilio::Verification::website },
    { "use", &twilio::Verification::use },
    { "sample", &twilio::Verification::sample },
    { "opt_in_confirmation", &twilio::Verification::optInConfirmation },
    { "help_sample", &twilio::Verification::helpSample },
    { "privacy_url", &twilio::Verification::privacyUrl },
    { "terms_url", &twilio::Verification::termsUrl },
};

QLatin1String key(const char *name)
{
    return QLatin1String(name);
}

template <typename T, size_t N>
QJsonObject texts(const T &value, const Text<T> (&table)[N])
{
    QJsonObject object;
    for (const auto &each : table)
        object.insert(key(each.name), value.*each.field);
    return object;
}

template <typename T, size_t N>
T readTexts(const QJsonObject &object, const Text<T> (&table)[N])
{
    T value;
    for (const auto &each : table)
        value.*each.field = object.value(key(each.name)).toString();
    return value;
}

QJsonValue time(const std::optional<Instant> &at)
{
    return at ? QJsonValue(toMs(*at)) : QJsonValue();
}

std::optional<Instant> readTime(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(fromMs(value.toInteger())) : std::nullopt;
}

QStringList readStrings(const QJsonValue &value)
{
    QStringList all;
    for (const QJsonValue each : value.toArray())
        all.append(each.toString());
    return all;
}

QJsonObject json(const twilio::NumberSetup &number)
{
    QJsonObject object = texts(number, NumberTexts);
    object.insert(key("sms"), number.sms);
    object.insert(key("mms"), number.mms);
    return object;
}

twilio::NumberSetup readNumber(const QJsonObject &object)
{
    auto number = readTexts(object, NumberTexts);
    number.sms = object.value(key("sms")).toBool();
    number.mms = object.value(key("mms")).toBool();
    return number;
}

QJsonObject json(const twilio::ServiceSetup &service)
{
    QJsonObject object = texts(service, ServiceTexts);
    object.insert(key("use_number_webhook"), service.useNumberWebhook);
    if (service.numbers)
        object.insert(key("numbers"), QJsonArray::fromStringList(*service.numbers));
    return object;
}

twilio::ServiceSetup readService(const QJsonObject &object)
{
    auto service = readTexts(object, ServiceTexts);
    service.useNumberWebhook = object.value(key("use_number_webhook")).toBool();
    if (const QJsonValue numbers = object.value(key("numbers")); numbers.isArray())
        service.numbers = readStrings(numbers);
    return service;
}

QJsonObject json(const twilio::Verification &verification)
{
    QJsonObject object = texts(verification, VerificationTexts);
    object.insert(key("error_code"), verification.errorCode);
    QJsonArray reasons;
    for (const twilio::Rejection &each : verification.rejections)
        reasons.append(QJsonObject{ { key("code"), each.code }, { key("reason"), each.reason } });
    object.insert(key("rejections"), reasons);
    if (verification.editAllowed)
        object.insert(key("edit_allowed"), *verification.editAllowed);
    object.insert(key("edit_until"), time(verification.editUntil));
    object.insert(key("updated"), time(verification.updated));
    object.insert(key("use_cases"), QJsonArray::fromStringList(verification.useCases));
    object.insert(key("opt_in_words"), QJsonArray::fromStringList(verification.optInWords));
    return object;
}

twilio::Verification readVerification(const QJsonObject &object)
{
    auto verification = readTexts(object, VerificationTexts);
    verification.errorCode = object.value(key("error_code")).toInt();
    for (const QJsonValue each : object.value(key("rejections")).toArray())
        verification.rejections.append(
            { .code = each[key("code")].toInt(), .reason = each[key("reason")].toString() });
    if (const QJsonValue may = object.value(key("edit_allowed")); may.isBool())
        verification.editAllowed = may.toBool();
    verification.editUntil = readTime(object.value(key("edit_until")));
    verification.updated = readTime(object.value(key("updated")));
    verification.useCases = readStrings(object.value(key("use_cases")));
    verification.optInWords = readStrings(object.value(key("opt_in_words")));
    return verification;
}

template <typename T>
void insertList(QJsonObject &object, const char *name, const std::optional<QList<T>> &list)
{
    if (!list)
        return;
    QJsonArray array;
    for (const T &each : *list)
        array.append(json(each));
    object.insert(key(name), array);
}

template <typename T>
std::optional<QList<T>> readList(const QJsonObject &object, const char *name,
                                 T (*read)(const QJsonObject &))
{
    const QJsonValue value = object.value(key(name));
    if (!value.isArray())
        return std::nullopt;
    QList<T> list;
    for (const QJsonValue each : value.toArray())
        list.append(read(each.toObject()));
    return list;
}

} // namespace

QByteArray written(const AccountLook &look)
{
    QJsonObject object{ { key("at"), toMs(look.at) } };
    insertList(object, "numbers", look.numbers);
    insertList(object, "services", look.services);
    insertList(object, "verifications", look.verifications);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<AccountLook> readAccountLook(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto at = readTime(object.value(key("at")));
    if (!at)
        return std::nullopt;
    return AccountLook{ .at = *at,
                        .numbers = readList(object, "numbers", readNumber),
                        .services = readList(object, "services", readService),
                        .verifications = readList(object, "verifications", readVerification) };
}

AccountLook merged(const AccountLook &before, AccountLook now)
{
    if (!now.numbers)
        now.numbers = before.numbers;
    if (!now.services)
        now.services = before.services;
    if (!now.verifications)
        now.verifications = before.verifications;
    return now;
}

} // namespace ivm
