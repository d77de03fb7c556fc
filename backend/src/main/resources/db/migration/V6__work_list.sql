-- What waits for a person, by its cause; and what a person typed where Ashby has no value.

-- Deliveries with the same cause are mended the same way: the first problem's code, and the employee field that it is about.
create function attention_cause(reason_code text, problems jsonb) returns text
    language sql immutable parallel safe
as $$
    select coalesce(reason_code, 'unknown') || coalesce(':' || (problems -> 0 ->> 'employeeField'), '')
$$;
create index delivery_attention on delivery (attention_cause(reason_code, problems), id desc)
    where outcome = 'needsAttention';

create table typed_value (                               -- the next attempts go by it; no import overwrites it
    delivery_id     uuid not null references delivery,
    employee_field  text not null references employee_field (key),
    value           jsonb not null,
    typed_by        text not null,
    typed_by_name   text not null,
    typed_at        timestamptz not null,
    primary key (delivery_id, employee_field)
);
