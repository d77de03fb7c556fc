-- What administrators say of employee fields: headings, and values that must be different for everyone.
alter table employee_field
    add column is_unique  boolean not null default false,
    add column heading    text not null default '';

-- A value as it is compared: the letters' case does not count, nor how a number is written.
create function unique_mark(value jsonb) returns bytea
    language sql immutable parallel safe
as $$
    select sha256(convert_to(lower(case jsonb_typeof(value)
        when 'number' then trim_scale((value #>> '{}')::numeric)::text
        else value #>> '{}' end), 'UTF8'))
$$;

create table employee_unique_value (                      -- no two employees with the same value
    field_key    text not null references employee_field,
    mark         bytea not null,
    employee_id  uuid not null references employee,
    primary key (field_key, mark)
);
create index employee_unique_value_owner on employee_unique_value (employee_id);

-- By the database itself, so that nobody who writes an employee can forget it.
create function keep_unique_values() returns trigger
    language plpgsql
as $$
begin
    if tg_op = 'UPDATE' then
        delete from employee_unique_value where employee_id = new.id;
    end if;
    insert into employee_unique_value (field_key, mark, employee_id)
    select f.key, unique_mark(new.field_values -> f.key), new.id
      from employee_field f
     where f.is_unique and f.retired_at is null and jsonb_typeof(new.field_values -> f.key) <> 'null'
     order by f.key;
    return null;
end
$$;
create trigger employee_unique_values
    after insert or update of field_values on employee
    for each row execute function keep_unique_values();

create table employee_value_aside (                       -- what a field held before it became of another type
    employee_id  uuid not null references employee,
    field_key    text not null references employee_field,
    value        jsonb not null,
    display      text not null,
    origin       jsonb,                                   -- where it came from
    person_name  text not null,                           -- who changed the field
    at           timestamptz not null,
    primary key (employee_id, field_key)
);
