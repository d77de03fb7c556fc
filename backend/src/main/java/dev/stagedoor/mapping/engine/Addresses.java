package dev.stagedoor.mapping.engine;

/** Which work e-mail addresses are in use. The shell looks them up; the engine only asks. */
public interface Addresses {
    Addresses NONE = new Addresses() {
        @Override
        public boolean taken(String address) {
            return false;
        }

        @Override
        public boolean mine(String address) {
            return false;
        }
    };

    /** Whether another employee has this address. */
    boolean taken(String address);

    /** Whether the person in question has it already; then it stays. */
    boolean mine(String address);
}
