import org.mustangproject.validator.ZUGFeRDValidator;

/** Validates Factur-X files whole: the PDF, what it declares, and its data. Prints a line for each. */
class ValidateFacturX {
  public static void main(String[] files) {
    for (var file : files) {
      var validator = new ZUGFeRDValidator();
      var report = validator.validate(file).replaceAll("\\s+", " ");
      System.out.println(file + "\t" + (validator.wasCompletelyValid() ? "valid" : report));
    }
  }
}
