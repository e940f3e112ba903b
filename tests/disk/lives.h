#pragma once

// Lives of the desk from one end to the other, with one thing going wrong at a point of them.

#include "tests/disk/points.h"

namespace ivm::test {

/// The main job: a day of texts and answers. How many points there were.
int liveADay(int point, Points::What what);
/// A first fill, a live text with a picture, and the picture fetched. How many points there were.
int fillAFolder(int point, Points::What what);
/// The account's numbers, services and verifications are looked at. How many points there were.
int lookAtTheAccount(int point, Points::What what);
/// A file of before there were checksums is opened and gets them. How many points there were.
int openAnOldFile(int point, Points::What what);

} // namespace ivm::test
