export default function EmployeeFieldsPage() {
  return null;
}
