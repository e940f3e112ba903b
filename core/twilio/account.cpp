#include "core/twilio/account.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ivm::twilio {

namespace {

QString string(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
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
    return listing<Verification>(json, "verifications", [](const QJsonObject &row) {
        return Verification{ .sid = string(row, "sid"),
                             .numberSid = string(row, "tollfree_phone_number_sid"),
                             .status = string(row, "status"),
                             .rejectionReason = string(row, "rejection_reason"),
                             .errorCode = row.value(QLatin1String("error_code")).toInt() };
    });
}

Result<Listing<ServiceSetup>> parseServices(const QByteArray &json)
{
    return listing<ServiceSetup>(json, "services", [](const QJsonObject &row) {
        return ServiceSetup{ .sid = string(row, "sid"),
                             .name = string(row, "friendly_name"),
                             .inboundUrl = string(row, "inbound_request_url"),
                             .useNumberWebhook
                             = row.value(QLatin1String("use_inbound_webhook_on_number")).toBool() };
    });
}

Result<Listing<MediaEntry>> parseMediaList(const QByteArray &json)
{
    return listing<MediaEntry>(json, "media_list", [](const QJsonObject &row) {
        return MediaEntry{ .sid = string(row, "sid"), .contentType = string(row, "content_type") };
    });
}

} // namespace ivm::twilio
