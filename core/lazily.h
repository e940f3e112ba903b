#pragma once

#include <functional>
#include <mutex>
#include <optional>

namespace ivm {

/// A value made when somebody first asks for it, once. Any thread; who asks while it is being made
/// waits.
template <typename Value>
class Lazily
{
public:
    explicit Lazily(std::function<Value()> make)
        : m_make(std::move(make))
    { }
    const Value &operator*() const
    {
        std::call_once(m_once, [this] { m_value.emplace(m_make()); });
        return *m_value;
    }
    const Value *operator->() const { return &**this; }

private:
    std::function<Value()> m_make;
    mutable std::once_flag m_once;
    mutable std::optional<Value> m_value;
};

} // namespace ivm
