package dev.bulwark.documents;

/** What a content of one type looks like, and what of it is stored. One content, part by part; fails with DOCUMENT_TYPE_REFUSED. */
interface ContentForm {

    /**
     * What of the part is stored: the part itself when that is all of it. Keeps a segment at most until a later part.
     *
     * @param last whether this is the content's end
     */
    byte[] take(byte[] part, boolean last);
}
