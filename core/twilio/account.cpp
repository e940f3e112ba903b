#include "core/twilio/account.h"

#include "core/twilio/messagepage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ivm::twilio {

namespace {

QString string(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

QStringList strings(const QJsonObject &object, const char *key)
{
    QStringList all;
    for (const QJsonValue each : object.value(QLatin1String(key)).toArray())
        all.append(each.toString());
    return all;
}

std::optional<Instant> date(const QJsonObject &object, const char *key)
{
    return parseDate(string(object, key).toStdString());
}

/// Codes come as numbers and as text.
int code(const QJsonValue &value)
{
    return value.isString() ? value.toString().toInt() : value.toInt();
}

Verification verification(const QJsonObject &row)
{
    Verification out{ .sid = string(row, "sid"),
                      .numberSid = string(row, "tollfree_phone_number_sid"),
                      .status = string(row, "status"),
                      .rejectionReason = string(row, "rejection_reason"),
                      .errorCode = code(row.value(QLatin1String("error_code"))),
                      .rejections = {},
                      .editAllowed = {},
                      .editUntil = date(row, "edit_expiration"),
                      .updated = date(row, "date_updated"),
                      .business = string(row, "business_name"),
                      .website = string(row, "business_website"),
                      .useCases = strings(row, "use_case_categories"),
                      .use = string(row, "use_case_summary"),
                      .sample = string(row, "production_message_sample"),
                      .optInConfirmation = string(row, "opt_in_confirmation_message"),
                      .helpSample = string(row, "help_message_sample"),
                      .optInWords = strings(row, "opt_in_keywords"),
                      .privacyUrl = string(row, "privacy_policy_url"),
                      .termsUrl = string(row, "terms_and_conditions_url") };
    if (const QJsonValue may = row.value(QLatin1String("edit_allowed")); may.isBool())
        out.editAllowed = may.toBool();
    for (const QJsonValue each : row.value(QLatin1String("rejection_reasons")).toArray()) {
        const QJsonObject reason = each.toObject();
        out.rejections.append({ .code = code(reason.value(QLatin1String("code"))),
                                .reason = string(reason, "reason") });
    }
    if (out.rejections.isEmpty() && (out.errorCode || !out.rejectionReason.isEmpty()))
        out.rejections.append({ .code = out.errorCode, .reason = out.rejectionReason });
    return out;
}

/// The array of a list answer and its next page, whichever family wrote it (TWILIO.md 1.4).
template <typename T, typename Read>
Result<Listing<T>> listing(const QByteArray &json, const char *name, Read read)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const QJsonValue rows = root.value(QLatin1String(name));
    if (!rows.isArray())
        return failure(Error::Kind::BadReply,
                       QStringLiteral("the answer holds no %1").arg(QLatin1String(name)));
    Listing<T> out;
    for (const QJsonValue row : rows.toArray())
        out.rows.append(read(row.toObject()));
    out.nextPage = string(root, "next_page_uri");
    if (out.nextPage.isEmpty())
        out.nextPage = string(root.value(QLatin1String("meta")).toObject(), "next_page_url");
    return out;
}

} // namespace

Result<Listing<NumberSetup>> parseNumbers(const QByteArray &json)
{
    return listing<NumberSetup>(json, "incoming_phone_numbers", [](const QJsonObject &row) {
        const QJsonObject can = row.value(QLatin1String("capabilities")).toObject();
        return NumberSetup{ .sid = string(row, "sid"),
                            .number = string(row, "phone_number"),
                            .smsUrl = string(row, "sms_url"),
                            .smsApplication = string(row, "sms_application_sid"),
                            .sms = can.value(QLatin1String("sms")).toBool()
                                || can.value(QLatin1String("SMS")).toBool(),
                            .mms = can.value(QLatin1String("mms")).toBool()
                                || can.value(QLatin1String("MMS")).toBool() };
    });
}

Result<Listing<Verification>> parseVerifications(const QByteArray &json)
{
    return listing<Verification>(json, "verifications", verification);
}

Result<Listing<ServiceSetup>> parseServices(const QByteArray &json)
{
    return listing<ServiceSetup>(json, "services", [](const QJsonObject &row) {
        return ServiceSetup{ .sid = string(row, "sid"),
                             .name = string(row, "friendly_name"),
                             .inboundUrl = string(row, "inbound_request_url"),
                             .useNumberWebhook
                             = row.value(QLatin1String("use_inbound_webhook_on_number")).toBool(),
                             .numbers = {} };
    });
}

Result<Listing<QString>> parseServiceNumbers(const QByteArray &json)
{
    return listing<QString>(json, "phone_numbers",
                            [](const QJsonObject &row) { return string(row, "phone_number"); });
}

Result<Listing<MediaEntry>> parseMediaList(const QByteArray &json)
{
    return listing<MediaEntry>(json, "media_list", [](const QJsonObject &row) {
        return MediaEntry{ .sid = string(row, "sid"), .contentType = string(row, "content_type") };
    });
}

} // namespace ivm::twilio
