#pragma once

// The one place that knows which Catch2 this is (2 in Debian 12, 3 elsewhere), and how to print our
// values when a check fails.

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx;
#define IVM_CATCH_PRINTS_OPTIONAL // version 3 does, and would not have a second printer
#else
#include <catch2/catch.hpp>
#endif

#include "core/clock.h"
#include "core/model/ids.h"
#include "core/model/phonenumber.h"
#include "core/model/standing.h"
#include "core/result.h"

#include <QString>

#include <rapidcheck.h>
#include <rapidcheck/detail/Configuration.h>

namespace Catch {

template <>
struct StringMaker<QString>
{
    static std::string convert(const QString &text) { return '"' + text.toStdString() + '"'; }
};
template <>
struct StringMaker<QByteArray>
{
    static std::string convert(const QByteArray &bytes) { return '"' + bytes.toStdString() + '"'; }
};
template <>
struct StringMaker<ivm::MessageSid>
{
    static std::string convert(const ivm::MessageSid &sid) { return sid.text().toStdString(); }
};
template <>
struct StringMaker<ivm::PhoneNumber>
{
    static std::string convert(const ivm::PhoneNumber &number)
    {
        return number.text().toStdString();
    }
};
template <>
struct StringMaker<ivm::Standing>
{
    static std::string convert(ivm::Standing standing)
    {
        return ivm::standingWord(standing).toStdString();
    }
};
template <>
struct StringMaker<ivm::Instant>
{
    static std::string convert(ivm::Instant at) { return ivm::isoUtc(at).toStdString(); }
};
#ifndef IVM_CATCH_PRINTS_OPTIONAL
template <typename T>
struct StringMaker<std::optional<T>>
{
    static std::string convert(const std::optional<T> &value)
    {
        return value ? ::Catch::Detail::stringify(*value) : std::string("absent");
    }
};
#endif
template <>
struct StringMaker<ivm::Error>
{
    static std::string convert(const ivm::Error &error)
    {
        return "error " + std::to_string(int(error.kind)) + ": " + error.message.toStdString()
            + " (" + std::to_string(error.code) + ")";
    }
};

} // namespace Catch

namespace ivm::test {

/// Runs a RapidCheck property inside a Catch test case and fails it with the counterexample.
/// RapidCheck's own Catch header knows only version 2.
/// `percent` of the usual number of runs, for properties each run of which is a whole simulated
/// day.
template <typename Property>
void holds(const std::string &what, Property &&property, int percent = 100)
{
    auto params = rc::detail::configuration().testParams;
    params.maxSuccess = std::max(1, params.maxSuccess * percent / 100);
    const auto result = rc::detail::checkTestable(std::forward<Property>(property),
                                                  rc::detail::TestMetadata{ what, what }, params);
    std::ostringstream report;
    rc::detail::printResultMessage(result, report);
    INFO(report.str());
    const bool held = result.template is<rc::detail::SuccessResult>();
    CHECK(held);
}

} // namespace ivm::test
