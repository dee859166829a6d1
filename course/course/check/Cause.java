package course.check;

/**
 * The mistakes that programs with sockets make. Each has a text and a section of a page in the
 * messages, and a wrong answer in {@code tests/wrong-answers} that proves it is the one named.
 */
public enum Cause {
    /** The stub as it was. */
    NOT_WRITTEN_YET,
    /** There is work in the file, and the method that is called throws what the stub throws. */
    WORK_ELSEWHERE,
    /** No public static method with the contract's name and parameters. */
    WRONG_SIGNATURE,
    /** One read is taken for all that was sent. */
    SINGLE_READ,
    /** The whole buffer is passed on, and the read filled only a part of it. */
    WHOLE_BUFFER,
    /** Each read starts at the beginning of the array again. */
    OVERWRITES,
    /** The four bytes of the header are taken to come in one read. */
    HEADER_READ_SHORT,
    /** A length above 2^31 - 1 is read as a negative number. */
    SIGNED_LENGTH,
    /** A length is written as its lowest byte. */
    LENGTH_IN_ONE_BYTE,
    /** The length's bytes are in the wrong order. */
    LITTLE_ENDIAN,
    /** The length counts letters, and the wire carries bytes. */
    LENGTH_IN_CHARACTERS,
    /** Memory is set aside before the length is compared with the cap. */
    CAP_AFTER_ALLOCATION,
    /** A length above the cap is accepted, or one below it refused. */
    CAP_IGNORED,
    /** What was written stays in a buffer. */
    MISSING_FLUSH,
    /** The end of the stream is read again and again. */
    END_OF_STREAM_LOOP,
    /** A stream that ends too early is taken for one that is complete. */
    EARLY_END_ACCEPTED,
    /** A byte that may come, ff or 00, is taken for the end of the stream. */
    BYTE_TAKEN_FOR_END,
    /** A broken connection is taken for an end. */
    BREAK_TAKEN_FOR_END,
    /** An end in good order is reported as an error. */
    CLEAN_END_REFUSED,
    /** The program waits for an end that its peer has already given, or never gives its own. */
    HALF_CLOSE_IGNORED,
    /** The length is known, and the program waits for the end of the stream all the same. */
    WAITS_FOR_THE_END,
    /** The connection is closed while there is more to say. */
    CLOSED_TOO_EARLY,
    /** Lines end with what the platform uses, or with too much. */
    LINE_SEPARATOR,
    /** Bytes become text, or text bytes, in the charset of the platform or a wrong one. */
    WRONG_CHARSET,
    /** Text is changed by the rules of the platform's language. */
    PLATFORM_LANGUAGE,
    /** Each piece is decoded by itself, and a letter was cut in two. */
    DECODED_IN_PIECES,
    /** What is there at this moment is taken for all that will come. */
    AVAILABLE,
    /** What came with the message before it is thrown away. */
    SWALLOWS_NEXT_MESSAGE,
    /** One client meets what belongs to another: its data, or an object made for one thread at a time. */
    SHARED_STATE,
    /** A client waits for another one to finish. */
    ONE_AT_A_TIME,
    /** A client that has gone stops the others. */
    ONE_FAILURE_STOPS_ALL,
    /** Two threads write to a connection at once. */
    NO_LOCK,
    /** A thread changes a collection while another one goes through it. */
    UNGUARDED_COLLECTION,
    /** A lock is held while waiting for the network. */
    LOCK_OVER_EVERYTHING,
    /** A thread that others need waits for a client that does not read. */
    WAITS_FOR_A_SLOW_READER,
    /** A slow client gets some of what it should get, and does not know. */
    FRAMES_LOST,
    /** A slow client is dropped before as much waits for it as may wait, or though it reads. */
    DROPPED_TOO_EARLY,
    /** What a slow client has not read yet piles up: without end, or beyond what may wait. */
    UNBOUNDED_QUEUE,
    /** A thread is left behind. */
    THREAD_LEAKED,
    /** A socket is left open. */
    SOCKET_LEAKED,
    /** A name from the network leads out of the folder. */
    PATH_TRAVERSAL,
    /** A name with a character that is not on the list is accepted, or breaks the program. */
    NAME_NOT_PLAIN,
    /** A name that is as it should be is refused. */
    NAME_REFUSED,
    /** A name that means a device, or another name, on another system is accepted. */
    RESERVED_NAME,
    /** A link that lies in the folder decides where the bytes go. */
    LINK_FOLLOWED,
    /** What came is kept, though its digest says that it is not what was sent. */
    DIGEST_IGNORED,
    /** A file that did not arrive whole is left behind. */
    PARTIAL_FILE_LEFT,
    /** There is no file at the path that the method was given. */
    NO_FILE,
    /** What was there before was damaged by what did not arrive whole, or was gone before the new one was there. */
    OLD_FILE_LOST,
    /** The new file is shorter than the old one, whose rest is still behind it. */
    OLD_BYTES_LEFT,
    /** Everything is kept in memory at once. */
    ALL_IN_MEMORY,
    /** Bytes from the network become whatever object they claim to be. */
    UNEXPECTED_OBJECT,
    /** A field that an older version does not write is asked for. */
    MISSING_FIELD,
    /** A field that a later version writes is not passed over. */
    UNKNOWN_FIELD,
    /** The answer waits for the end of the input, and the peer waits for the answer. */
    ANSWERS_ONLY_AT_THE_END,
    /** One bad message ends the whole conversation. */
    GIVES_UP_AFTER_ERROR,
    /** The answer is not the one that the contract asks for. */
    WRONG_ANSWER,
    /** An exception that the contract does not provide for. */
    UNEXPECTED_EXCEPTION,
    /** What the check itself needs, its connection to the program or its folder, is broken by the program. */
    DISTURBS_THE_CHECK,
    /** Nothing limits how long the program waits for its peer. */
    NO_DEADLINE,
    /** The program is still running and says nothing. */
    HANGS
}
