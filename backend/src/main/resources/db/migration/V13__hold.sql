-- Why no work of a kind may be begun: one row for all that waits, which may be very much.
create table work_hold (
    kind    text primary key,
    reason  text not null
);
