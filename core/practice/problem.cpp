#include "core/practice/problem.h"

#include "core/practice/rowjson.h"

namespace ivm::practice {

Answer answerJson(int status, std::string json)
{
    return { .status = status,
             .headers = { { "content-type", "application/json;charset=utf-8" } },
             .body = QByteArray(json.data(), qsizetype(json.size())) };
}

Answer answerProblem(const Problem &problem)
{
    std::string json = R"({"code":)" + std::to_string(problem.code) + R"(,"message":)";
    appendJson(json, problem.message);
    json += R"(,"more_info":"https://www.twilio.com/docs/errors/)" + std::to_string(problem.code)
        + R"(","status":)" + std::to_string(problem.status) + "}";
    return answerJson(problem.status, std::move(json));
}

} // namespace ivm::practice
