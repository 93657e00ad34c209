package dev.bulwark.keys;

import java.util.List;

/** @param complete whether everything is under the keys of now, and no replaced data key is left; in a large bank rarely */
record KeyStatusView(boolean complete, MasterKeyView masterKey, DataKeyView dataKeys, List<SecretView> secrets) {

    /**
     * @param versions those that this replica can open with, the oldest first
     * @param formerRemovable whether nothing is under those before the active one any more: they may be taken away
     */
    record MasterKeyView(int activeVersion, List<Integer> versions, boolean formerRemovable) {}

    /**
     * @param total in use, one a data subject
     * @param underFormerMasterKey still to be wrapped again
     * @param dueForRenewal still to get a successor
     * @param retired replaced, and destroyed when nothing can be under them any more
     */
    record DataKeyView(long total, long underFormerMasterKey, long dueForRenewal, long retired) {}

    /** @param name table and column */
    record SecretView(String name, long underFormerMasterKey) {}
}
