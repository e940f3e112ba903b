#pragma once

#include "core/practice/answer.h"

#include <string>

namespace ivm::practice {

/// A refusal in the 2010 API's shape: {code, message, more_info, status}.
struct Problem
{
    int status = 400;
    int code = 0;
    std::string message;
};

Answer answerJson(int status, std::string json);
Answer answerProblem(const Problem &problem);

} // namespace ivm::practice
