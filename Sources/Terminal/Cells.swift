// How wide a scalar stands on a terminal; it lays nothing out.

import CTerminal

/// The terminal cells of a scalar by the C library; control characters take none.
public func cellWidth(of scalar: Unicode.Scalar) -> Int {
  if scalar.value < 0x7F { return 1 }
  return max(0, Int(ct_width(scalar.value)))
}
