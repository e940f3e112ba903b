#include "core/practice/accountapi.h"

#include "core/model/phonenumber.h"
#include "core/practice/rowjson.h"
#include "core/practice/sidcode.h"

#include <algorithm>

namespace ivm::practice {

namespace {

std::string jsonText(std::string_view text)
{
    std::string json;
    appendJson(json, text);
    return json;
}

std::string jsonText(const QByteArray &text)
{
    return jsonText(std::string_view(text.constData(), size_t(text.size())));
}

std::string joined(const QList<std::string> &items)
{
    std::string all;
    for (const std::string &item : items) {
        if (!all.empty())
            all += ',';
        all += item;
    }
    return all;
}

Problem notFound(const std::string &path)
{
    return { 404, 20404, "The requested resource " + path + " was not found" };
}

} // namespace

QByteArray AccountApi::sid(const char *prefix, quint64 number) const
{
    return SidCode(m_setup.seed ^ 0xacc0).sid(prefix, number);
}

QByteArray AccountApi::numberSid(qsizetype number) const
{
    return sid("PN", quint64(number));
}

std::string AccountApi::numberJson(qsizetype index) const
{
    const OurNumber &number = m_setup.numbers.at(index);
    const std::string id = numberSid(index).toStdString();
    std::string date;
    appendRfc2822(date, m_since);
    const QString shown = PhoneNumber(QString::fromUtf8(number.number)).display();
    return R"({"sid":")" + id + R"(","account_sid":")" + m_account.toStdString()
        + R"(","friendly_name":)" + jsonText(shown.toStdString()) + R"(,"phone_number":)"
        + jsonText(number.number)
        + R"(,"voice_url":null,"voice_method":"POST","voice_fallback_url":null,)"
          R"("voice_fallback_method":"POST","voice_caller_id_lookup":false,"voice_receive_mode":"voice",)"
          R"("date_created":")"
        + date + R"(","date_updated":")" + date + R"(","sms_url":)" + jsonText(number.smsUrl)
        + R"(,"sms_method":"POST","sms_fallback_url":"","sms_fallback_method":"POST",)"
          R"("address_requirements":"none","beta":false,"capabilities":{"voice":true,"sms":true,"mms":)"
        + (number.mms ? "true" : "false")
        + R"(,"fax":false},"status_callback":"","status_callback_method":"POST",)"
          R"("api_version":"2010-04-01","voice_application_sid":"","sms_application_sid":"",)"
          R"("origin":"twilio","trunk_sid":null,"emergency_status":"Inactive",)"
          R"("emergency_address_sid":null,"emergency_address_status":"unregistered",)"
          R"("address_sid":null,"identity_sid":null,"bundle_sid":null,"status":"in-use",)"
          R"("type":"toll free","uri":"/2010-04-01/Accounts/)"
        + m_account.toStdString() + "/IncomingPhoneNumbers/" + id + R"(.json"})";
}

std::optional<Answer> AccountApi::classic(const QByteArray &rest, const Form &query) const
{
    if (rest == "Balance.json") {
        return answerJson(200,
                          R"({"account_sid":")" + m_account.toStdString()
                              + R"(","balance":"104.20","currency":"USD"})");
    }
    if (rest == "IncomingPhoneNumbers.json" || rest == "IncomingPhoneNumbers/TollFree.json") {
        QList<std::string> items;
        const auto wanted = query.value("PhoneNumber");
        for (qsizetype i = 0; i < m_setup.numbers.size(); ++i) {
            if (!wanted || m_setup.numbers.at(i).number == *wanted)
                items.append(numberJson(i));
        }
        const std::string path = "/2010-04-01/Accounts/" + m_account.toStdString() + '/'
            + rest.toStdString() + "?PageSize=50&Page=0";
        return answerJson(200,
                          R"({"first_page_uri":")" + path + R"(","end":)"
                              + std::to_string(std::max<qsizetype>(0, items.size() - 1))
                              + R"(,"previous_page_uri":null,"incoming_phone_numbers":[)"
                              + joined(items) + R"(],"uri":")" + path
                              + R"(","page_size":50,"start":0,"next_page_uri":null,"page":0})");
    }
    if (rest.startsWith("IncomingPhoneNumbers/")) {
        for (qsizetype i = 0; i < m_setup.numbers.size(); ++i) {
            if (rest == "IncomingPhoneNumbers/" + numberSid(i) + ".json")
                return answerJson(200, numberJson(i));
        }
        return answerProblem(
            notFound("/2010-04-01/Accounts/" + m_account.toStdString() + '/' + rest.toStdString()));
    }
    return std::nullopt;
}

std::string AccountApi::verificationJson(qsizetype index) const
{
    const OurNumber &number = m_setup.numbers.at(index);
    const std::string id = sid("HH", quint64(index)).toStdString();
    const std::string url = m_setup.origin.toStdString() + "/v1/Tollfree/Verifications/" + id;
    const bool rejected = number.verification == "TWILIO_REJECTED";
    const std::string reason = rejected ? jsonText(number.rejectionReason) : "null";
    const std::string code = rejected ? std::to_string(number.rejectionCode) : "null";
    std::string json = R"({"sid":")" + id + R"(","account_sid":")" + m_account.toStdString()
        + R"(","customer_profile_sid":null,"trust_product_sid":null,"regulated_item_sid":null,)"
          R"("date_created":")"
        + isoDate(m_since) + R"(","date_updated":")" + isoDate(m_since)
        + R"(","business_name":"Practice Veterinary Hospital",)"
          R"("business_street_address":"1 Practice Lane","business_street_address2":null,)"
          R"("business_city":"Urbana","business_state_province_region":"IL",)"
          R"("business_postal_code":"61802","business_country":"US",)"
          R"("business_website":"https://practice.invalid",)"
          R"("business_contact_first_name":"Pat","business_contact_last_name":"Ractice",)"
          R"("business_contact_email":"desk@practice.invalid","business_contact_phone":"+12175550100",)"
          R"("notification_email":"desk@practice.invalid","use_case_categories":["CUSTOMER_CARE"],)"
          R"("use_case_summary":"Answers clients of a veterinary hospital who text it first.",)"
          R"("production_message_sample":"Coco is awake and can go home after 3 pm.",)"
          R"("opt_in_image_urls":["https://practice.invalid/card.png"],"opt_in_type":"VIA_TEXT",)"
          R"("message_volume":"10,000","additional_information":null,"tollfree_phone_number_sid":")"
        + numberSid(index).toStdString() + R"(","tollfree_phone_number":)" + jsonText(number.number)
        + R"(,"status":)" + jsonText(number.verification) + R"(,"rejection_reason":)" + reason
        + R"(,"error_code":)" + code + R"(,"edit_expiration":)"
        + (rejected && number.editUntil
               ? '"' + isoDate(quint32(toMs(*number.editUntil) / 1000)) + '"'
               : std::string("null"))
        + R"(,"edit_allowed":)"
        + (!rejected              ? "null"
               : number.editUntil ? "true"
                                  : "false")
        + R"(,"rejection_reasons":)";
    json
        += rejected ? R"([{"code":)" + code + R"(,"reason":)" + reason + "}]" : std::string("null");
    json += R"(,"resource_links":{},"url":")" + url
        + R"(","external_reference_id":null,"business_registration_number":null,)"
          R"("business_registration_authority":null,"business_registration_country":null,)"
          R"("business_type":"GOVERNMENT","business_registration_phone_number":null,)"
          R"("doing_business_as":null,"age_gated_content":false,)"
          R"("help_message_sample":"Call the front desk for help.",)"
          R"("opt_in_confirmation_message":)"
        + (number.declaredWelcome.isEmpty() ? jsonText(number.welcome.toStdString())
                                            : jsonText(number.declaredWelcome))
        + R"(,"opt_in_keywords":["YES"],"privacy_policy_url":"https://practice.invalid/privacy",)"
          R"("terms_and_conditions_url":"https://practice.invalid/terms","vetting_id":null,)"
          R"("vetting_id_expiration":null,"vetting_provider":null})";
    return json;
}

std::string AccountApi::serviceJson() const
{
    const std::string id = sid("MG", 0).toStdString();
    const std::string url = m_setup.origin.toStdString() + "/v1/Services/" + id;
    const MessagingService &service = *m_setup.service;
    return R"({"sid":")" + id + R"(","account_sid":")" + m_account.toStdString()
        + R"(","friendly_name":"Practice service","date_created":")" + isoDate(m_since)
        + R"(","date_updated":")" + isoDate(m_since) + R"(","inbound_request_url":)"
        + (service.inboundUrl.isEmpty() ? std::string("null") : jsonText(service.inboundUrl))
        + R"(,"inbound_method":"POST","fallback_url":null,"fallback_method":"POST",)"
          R"("status_callback":null,"sticky_sender":true,"mms_converter":true,)"
          R"("smart_encoding":false,"scan_message_content":"inherit","fallback_to_long_code":false,)"
          R"("area_code_geomatch":true,"synchronous_validation":false,"validity_period":36000,)"
          R"("usecase":"undeclared","us_app_to_person_registered":false,)"
          R"("use_inbound_webhook_on_number":)"
        + (service.useNumberWebhook ? "true" : "false") + R"(,"links":{"phone_numbers":")" + url
        + R"(/PhoneNumbers"},"url":")" + url + R"("})";
}

Answer AccountApi::v1List(const char *path, const char *key, const QList<std::string> &items,
                          const Form &query) const
{
    int size = 50;
    if (const auto asked = query.value("PageSize"))
        size = std::clamp(asked->toInt(), 1, 1000);
    const int page = std::max(0, query.value("Page").value_or("0").toInt());
    const std::string url
        = m_setup.origin.toStdString() + path + "?PageSize=" + std::to_string(size) + "&Page=";
    const bool more = items.size() > qsizetype(page + 1) * size;
    return answerJson(
        200,
        R"({"meta":{"page":)" + std::to_string(page) + R"(,"page_size":)" + std::to_string(size)
            + R"(,"first_page_url":")" + url + R"(0","previous_page_url":)"
            + (page > 0 ? '"' + url + std::to_string(page - 1) + '"' : std::string("null"))
            + R"(,"url":")" + url + std::to_string(page) + R"(","next_page_url":)"
            + (more ? '"' + url + std::to_string(page + 1) + '"' : std::string("null"))
            + R"(,"key":")" + key + R"("},")" + key + R"(":[)"
            + joined(items.mid(qsizetype(page) * size, size)) + "]}");
}

std::optional<Answer> AccountApi::v1(const QList<QByteArray> &parts, const Form &query) const
{
    const QByteArray path = "/v1/" + parts.join('/');
    if (parts.size() >= 2 && parts.at(0) == "Tollfree" && parts.at(1) == "Verifications") {
        QList<std::string> items;
        for (qsizetype i = 0; i < m_setup.numbers.size(); ++i) {
            const OurNumber &number = m_setup.numbers.at(i);
            if (parts.size() == 3 && parts.at(2) == sid("HH", quint64(i)))
                return answerJson(200, verificationJson(i));
            const auto status = query.value("Status");
            const auto phone = query.value("TollfreePhoneNumberSid");
            if ((!status || *status == number.verification) && (!phone || *phone == numberSid(i)))
                items.append(verificationJson(i));
        }
        if (parts.size() == 2)
            return v1List("/v1/Tollfree/Verifications", "verifications", items, query);
        return answerProblem(notFound(path.toStdString()));
    }
    if (parts.isEmpty() || parts.at(0) != "Services")
        return std::nullopt;
    if (parts.size() == 1) {
        QList<std::string> items;
        if (m_setup.service)
            items.append(serviceJson());
        return v1List("/v1/Services", "services", items, query);
    }
    const QByteArray id = sid("MG", 0);
    if (!m_setup.service || parts.at(1) != id)
        return answerProblem(notFound(path.toStdString()));
    if (parts.size() == 2)
        return answerJson(200, serviceJson());
    if (parts.size() == 3 && parts.at(2) == "PhoneNumbers") {
        QList<std::string> items;
        for (qsizetype i = 0; i < m_setup.numbers.size(); ++i) {
            const OurNumber &number = m_setup.numbers.at(i);
            if (!number.inService)
                continue;
            items.append(R"({"sid":")" + numberSid(i).toStdString() + R"(","account_sid":")"
                         + m_account.toStdString() + R"(","service_sid":")" + id.toStdString()
                         + R"(","date_created":")" + isoDate(m_since) + R"(","date_updated":")"
                         + isoDate(m_since) + R"(","phone_number":)" + jsonText(number.number)
                         + R"(,"country_code":"US","capabilities":["SMS","MMS","Voice"],"url":")"
                         + m_setup.origin.toStdString() + path.toStdString() + '/'
                         + numberSid(i).toStdString() + R"("})");
        }
        return v1List(path.constData(), "phone_numbers", items, query);
    }
    return answerProblem(notFound(path.toStdString()));
}

} // namespace ivm::practice
