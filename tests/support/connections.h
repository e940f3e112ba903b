#pragma once

namespace ivm::test {

/// How often anything in this process (Qt's network included) asked the system for a connection to
/// an address of the internet protocols. Counted by standing in for connect(2).
int connectionsBegun();
/// Asks for one to a closed port of this computer.
void tryToConnect();

} // namespace ivm::test
