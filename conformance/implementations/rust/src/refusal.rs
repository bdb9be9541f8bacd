//! Why a request is refused: the codes of the specification, each with its phase.

/// A code, by the name that the protocol has for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    Malformed,
    UnknownField,
    MissingField,
    NotAnInteger,
    Negative,
    TooLarge,
    LengthMismatch,
    UnknownResource,
    UnknownLot,
    ZeroAmount,
    Expired,
    InvalidWeights,
    InvalidFees,
    InvalidState,
    OutOfBounds,
    OutOfOrder,
    InsufficientHistory,
    ParameterPrecision,
    NotAdmissible,
    Overflow,
    InsufficientReserve,
    InsufficientShares,
    InsufficientOutput,
    LimitExceeded,
    CurvatureOutOfRange,
    CurvatureStepTooFine,
    BeyondTarget,
    AlreadyRaised,
    OutsideBand,
    RaiseTooLarge,
}

impl Refusal {
    pub fn phase(self) -> &'static str {
        use Refusal::*;
        match self {
            Malformed | UnknownField | MissingField | NotAnInteger | Negative | TooLarge | LengthMismatch => "decode",
            UnknownResource | UnknownLot | ZeroAmount | Expired | InvalidWeights | InvalidFees | InvalidState
            | OutOfBounds | OutOfOrder | InsufficientHistory | ParameterPrecision | NotAdmissible => "precondition",
            Overflow => "arithmetic",
            InsufficientReserve | InsufficientShares | InsufficientOutput | LimitExceeded | CurvatureOutOfRange
            | CurvatureStepTooFine | BeyondTarget | AlreadyRaised | OutsideBand | RaiseTooLarge => "postcondition",
        }
    }
}

/// Refuses with the code unless the condition holds.
pub fn require(holds: bool, refusal: Refusal) -> Result<(), Refusal> {
    if holds {
        Ok(())
    } else {
        Err(refusal)
    }
}
